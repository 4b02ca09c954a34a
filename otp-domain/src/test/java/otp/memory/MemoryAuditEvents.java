package otp.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import otp.audit.AuditEvent;
import otp.audit.AuditEvents;

/** Audit events in a list. */
public final class MemoryAuditEvents implements AuditEvents {

    private final List<AuditEvent> rows = new ArrayList<>();

    @Override
    public void add(AuditEvent event) {
        rows.add(event);
    }

    public List<AuditEvent> all() {
        return rows;
    }

    public List<AuditEvent> ofAccount(UUID account) {
        return rows.stream().filter(event -> account.equals(event.accountId())).toList();
    }

    /** The words of what happened to a verification, in order. */
    public List<String> of(UUID verification) {
        return rows.stream().filter(event -> verification.equals(event.verificationId())).map(AuditEvent::type).toList();
    }
}
