package otp.relay;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.account.Account;
import otp.audit.About;
import otp.audit.AuditLog;
import otp.audit.Details;
import otp.audit.EventType;
import otp.audit.Fact;
import otp.lockout.Lockout;
import otp.lockout.Lockouts;
import otp.relay.Telling.Ticket;
import otp.verification.Secrecy;
import otp.verification.Verifications;

/** Writes down which ticket a lockout has, under the account's lock: a ticket is opened once and closed once, however often it was written. */
@ApplicationScoped
class SettleTickets {

    private Lockouts lockouts;
    private Verifications verifications;
    private Secrecy secrecy;
    private AuditLog audit;

    protected SettleTickets() {
        // CDI proxy
    }

    @Inject
    SettleTickets(Lockouts lockouts, Verifications verifications, Secrecy secrecy, AuditLog audit) {
        this.lockouts = lockouts;
        this.verifications = verifications;
        this.secrecy = secrecy;
        this.audit = audit;
    }

    void settle(Account account, Ticket ticket, Instant now) {
        lockouts.find(account.id(), ticket.lockout()).ifPresent(lockout -> {
            if (!ticket.id().equals(lockout.ticket())) {
                lockout.ticketOpened(ticket.id());
                write(EventType.SUPPORT_TICKET_OPENED, account, lockout, now);
            } else if (!ticket.closed()) {
                lockout.ticketClosed(null);
            }
            if (ticket.closed() && lockout.ticketClosedAt() == null) {
                lockout.ticketClosed(now);
                write(EventType.SUPPORT_TICKET_CLOSED, account, lockout, now);
            }
        });
    }

    private void write(EventType type, Account account, Lockout lockout, Instant now) {
        var details = Details.NONE.with("lockout", lockout.id().toString()).with("ticket", lockout.ticket());
        audit.write(account, Fact.byTimer(type, about(account, lockout.verificationId()), now, details));
    }

    private About about(Account account, UUID verification) {
        return verifications.find(account.id(), verification).map(secrecy::about).orElse(new About(verification, null, null));
    }
}
