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
    private Secrecy secrecy;
    private AuditLog audit;

    protected EndLockout() {
        // CDI proxy
    }

    @Inject
    EndLockout(Lockouts lockouts, Verifications verifications, Messages messages, Applications applications, Outgoing outgoing,
            Secrecy secrecy, AuditLog audit) {
        this.lockouts = lockouts;
        this.verifications = verifications;
        this.messages = messages;
        this.applications = applications;
        this.outgoing = outgoing;
        this.secrecy = secrecy;
        this.audit = audit;
    }

    /** Nothing happens when its time is not over, or its end was written down before. */
    public void expire(Account account, Lockout lockout, Instant now) {
        if (lockout.expire(now)) {
            var verification = verification(lockout);
            audit.write(account, Fact.byTimer(EventType.LOCKOUT_EXPIRED, secrecy.about(verification), now, details(lockout)));
            announce(lockout, verification, now);
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
        var verification = verification(lockout);
        var details = details(lockout).personal("reason", release.reason());
        var fact = call.byWorkflow()
                ? Fact.by(call, EventType.LOCKOUT_RELEASED, secrecy.about(verification), now, details.claimed("agent", release.agent()))
                : new Fact(EventType.LOCKOUT_RELEASED, secrecy.about(verification), Fact.agent(release.agent()), call.requestId(), now,
                        details.withActor("by", call.actor()));
        audit.write(account, fact);
        announce(lockout, verification, now);
    }

    private static Details details(Lockout lockout) {
        return Details.NONE.with("lockout", lockout.id().toString()).with("level", lockout.level());
    }

    private Verification verification(Lockout lockout) {
        return verifications.find(lockout.accountId(), lockout.verificationId()).orElseThrow();
    }

    private void announce(Lockout lockout, Verification verification, Instant now) {
        if (verification.erased()) {
            return;
        }
        var notice = Message.notice(UuidV7.at(now), MessageKind.UNLOCKED, verification.envelope(), lockout.id(), null, now);
        messages.add(notice);
        // an application this node does not know yet: the lease runs out, and whoever knows it sends
        applications.byId(lockout.applicationId()).ifPresent(application -> outgoing.afterCommit(application, verification, notice));
    }
}
