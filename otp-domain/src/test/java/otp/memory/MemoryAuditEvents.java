package otp.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import otp.audit.AuditEvent;
import otp.audit.AuditEvents;

/** Audit events in a list. */
public final class MemoryAuditEvents implements AuditEvents {

    private final List<AuditEvent> rows = new ArrayList<>();

    @Override
    public void add(AuditEvent event) {
        rows.add(event);
    }

    /** As they are kept; who writes to the database can change them. */
    public List<AuditEvent> rows() {
        return rows;
    }

    /** Of all accounts. */
    public List<AuditEvent> all() {
        return rows.stream().filter(event -> !event.ofApplication()).toList();
    }

    /** Of the applications themselves. */
    public List<AuditEvent> ofApplications() {
        return rows.stream().filter(AuditEvent::ofApplication).toList();
    }

    public List<AuditEvent> ofAccount(UUID account) {
        return ofChain(account);
    }

    /** Of an account, or of an application itself. */
    public List<AuditEvent> ofChain(UUID chain) {
        return rows.stream().filter(event -> chain.equals(event.chain())).toList();
    }

    /** The words of what happened to a verification, in order. */
    public List<String> of(UUID verification) {
        return rows.stream().filter(event -> verification.equals(event.verificationId())).map(AuditEvent::type).toList();
    }

    /** As whoever can write to the database takes rows away or puts others in their place. */
    public void change(UnaryOperator<List<AuditEvent>> change) {
        var changed = List.copyOf(change.apply(new ArrayList<>(rows)));
        rows.clear();
        rows.addAll(changed);
    }
}
