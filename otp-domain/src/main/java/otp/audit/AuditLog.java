package otp.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.account.Account;
import otp.time.UuidV7;

/** Writes facts into the log of an account, under its lock and in the transaction of the fact. */
@ApplicationScoped
public class AuditLog {

    private AuditEvents events;

    protected AuditLog() {
        // CDI proxy
    }

    @Inject
    public AuditLog(AuditEvents events) {
        this.events = events;
    }

    public void write(Account account, Fact fact) {
        events.add(new AuditEvent(UuidV7.at(fact.at()), account.id(), account.nextSequence(), account.applicationId(), fact));
    }
}
