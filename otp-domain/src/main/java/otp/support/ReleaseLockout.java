package otp.support;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.account.Account;
import otp.account.AccountGate;
import otp.account.Call;
import otp.account.Witness;
import otp.lockout.Lockout;
import otp.lockout.LockoutStatus;
import otp.lockout.Lockouts;
import otp.lockout.Release;
import otp.transaction.Transactions;
import otp.verification.EndLockout;
import otp.verification.Verifications;

/** Opens an account before its time, for a person whom support knows to be who they say. The person is told, as at a lockout's own end. */
@ApplicationScoped
public class ReleaseLockout {

    private AccountGate gate;
    private Transactions transactions;
    private Lockouts lockouts;
    private Verifications verifications;
    private EndLockout endLockout;
    private LockoutViews views;
    private Clock clock;

    protected ReleaseLockout() {
        // CDI proxy
    }

    @Inject
    ReleaseLockout(AccountGate gate, Transactions transactions, Lockouts lockouts, Verifications verifications, EndLockout endLockout,
            LockoutViews views, Clock clock) {
        this.gate = gate;
        this.transactions = transactions;
        this.lockouts = lockouts;
        this.verifications = verifications;
        this.endLockout = endLockout;
        this.views = views;
        this.clock = clock;
    }

    /** @param call without an application: in whatever one the lockout is, as an administrator may */
    public ReleaseResult release(Call call, UUID id, Release release, Witness<ReleaseResult> witness) {
        var owner = transactions.outside(() -> lockouts.ownerOf(id))
                .filter(found -> call.application() == null || found.application().equals(call.application().id()));
        if (owner.isEmpty()) {
            return new ReleaseResult.NotFound();
        }
        return gate.enter(owner.get().account(), account -> judge(call, account, id, release), witness);
    }

    /** It may have been purged since it was looked up. */
    private ReleaseResult judge(Call call, Account account, UUID id, Release release) {
        return lockouts.find(account.id(), id).map(lockout -> judge(call, account, lockout, release))
                .orElseGet(ReleaseResult.NotFound::new);
    }

    private ReleaseResult judge(Call call, Account account, Lockout lockout, Release release) {
        var now = clock.instant();
        if (lockout.status(now) != LockoutStatus.ACTIVE) {
            return new ReleaseResult.AlreadyOver(lockout.status(now));
        }
        endLockout.release(call, account, lockout, release, now);
        var verification = verifications.find(account.id(), lockout.verificationId()).orElseThrow();
        return new ReleaseResult.Released(views.view(new LockoutListing.Row(lockout, account, verification), now));
    }
}
