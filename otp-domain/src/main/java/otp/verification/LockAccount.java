package otp.verification;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.account.Account;
import otp.account.Call;
import otp.account.Purpose;
import otp.application.Policy;
import otp.audit.AuditLog;
import otp.audit.Details;
import otp.audit.EventType;
import otp.audit.Fact;
import otp.lockout.Lockout;
import otp.lockout.Lockouts;
import otp.message.Message;
import otp.message.MessageKind;
import otp.message.Messages;
import otp.time.UuidV7;

/** Locks an account after its last attempt: every pending verification with it, and the person is told. */
@ApplicationScoped
class LockAccount {

    private Lockouts lockouts;
    private Verifications verifications;
    private Messages messages;
    private EndLockout endLockout;
    private Outgoing outgoing;
    private Secrecy secrecy;
    private AuditLog audit;

    protected LockAccount() {
        // CDI proxy
    }

    @Inject
    LockAccount(Lockouts lockouts, Verifications verifications, Messages messages, EndLockout endLockout, Outgoing outgoing,
            Secrecy secrecy, AuditLog audit) {
        this.lockouts = lockouts;
        this.verifications = verifications;
        this.messages = messages;
        this.endLockout = endLockout;
        this.outgoing = outgoing;
        this.secrecy = secrecy;
        this.audit = audit;
    }

    /** The end of the lockout; null: suspended. */
    Instant lock(Call call, Account account, Verification verification, Instant now) {
        var policy = call.application().definition().policy();
        otherPending(account, verification)
                .forEach(other -> verifications.find(account.id(), other).ifPresent(pending -> pending.lock(now)));
        verification.lock(now);
        endLockout.expirePrevious(account, now);
        int level = level(account, policy, now);
        var until = account.mustSuspend(policy) ? null : now.plus(policy.pause(level));
        var lockout = Lockout.begin(UuidV7.at(now), account, verification.id(), verification.addressee().index(), level, until, now);
        lockouts.add(lockout);
        var notice = Message.notice(UuidV7.at(now), MessageKind.LOCKED, verification.envelope(), lockout.id(), until, now);
        messages.add(notice);
        audit.write(account, Fact.by(call, EventType.LOCKOUT_STARTED, secrecy.about(verification), now, details(lockout)));
        outgoing.afterCommit(call.application(), verification, notice);
        if (until != null) {
            outgoing.lookAgain(until);
        }
        return until;
    }

    private static Details details(Lockout lockout) {
        return Details.NONE.with("lockout", lockout.id().toString()).with("level", lockout.level()).with("until", lockout.until());
    }

    private int level(Account account, Policy policy, Instant now) {
        return account.lockoutId() == null ? 1 : 1 + lockouts.unreleasedSince(account.id(), now.minus(policy.lockoutMemory()));
    }

    private static Stream<UUID> otherPending(Account account, Verification verification) {
        return Stream.of(Purpose.values()).map(account::pending).filter(id -> id != null && !id.equals(verification.id()));
    }
}
