package otp.verification;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.account.Account;
import otp.account.Call;
import otp.application.Applications;
import otp.audit.AuditLog;
import otp.audit.Details;
import otp.audit.EventType;
import otp.audit.Fact;
import otp.lockout.Lockout;
import otp.lockout.Lockouts;
import otp.lockout.Release;
import otp.message.Message;
import otp.message.MessageKind;
import otp.message.Messages;
import otp.time.UuidV7;

/**
 * Ends a lockout under its account's lock: the fact is written and the person told that the account is open again, in one transaction and so
 * once, whoever ends it and however often it is tried.
 */
@ApplicationScoped
public class EndLockout {

    private Lockouts lockouts;
    private Verifications verifications;
    private Messages messages;
    private Applications applications;
    private Outgoing outgoing;
    private AuditLog audit;

    protected EndLockout() {
        // CDI proxy
    }

    @Inject
    EndLockout(Lockouts lockouts, Verifications verifications, Messages messages, Applications applications, Outgoing outgoing,
            AuditLog audit) {
        this.lockouts = lockouts;
        this.verifications = verifications;
        this.messages = messages;
        this.applications = applications;
        this.outgoing = outgoing;
        this.audit = audit;
    }

    /** Nothing happens when its time is not over, or its end was written down before. */
    public void expire(Account account, Lockout lockout, Instant now) {
        if (lockout.expire(now)) {
            audit.write(account, new Fact(EventType.LOCKOUT_EXPIRED, lockout.verificationId(), Fact.TIMER, null, now, details(lockout)));
            announce(lockout, now);
        }
    }

    /** A new lockout is about to begin: what is left to do of the one before comes first. */
    void expirePrevious(Account account, Instant now) {
        Optional.ofNullable(account.lockoutId()).flatMap(previous -> lockouts.find(account.id(), previous))
                .ifPresent(previous -> expire(account, previous, now));
    }

    /** The lockout is in force. */
    public void release(Call call, Account account, Lockout lockout, Release release, Instant now) {
        lockout.release(account, release, now);
        audit.write(account, Fact.by(call, EventType.LOCKOUT_RELEASED, lockout.verificationId(), now, details(lockout)));
        announce(lockout, now);
    }

    private static Details details(Lockout lockout) {
        return Details.NONE.with("lockout", lockout.id().toString()).with("level", lockout.level());
    }

    private void announce(Lockout lockout, Instant now) {
        var verification = verifications.find(lockout.accountId(), lockout.verificationId()).orElseThrow();
        var notice = Message.notice(UuidV7.at(now), MessageKind.UNLOCKED, verification.envelope(), lockout.id(), null, now);
        messages.add(notice);
        // an application this node does not know yet: the lease runs out, and whoever knows it sends
        applications.byId(lockout.applicationId()).ifPresent(application -> outgoing.afterCommit(application, verification, notice));
    }
}
