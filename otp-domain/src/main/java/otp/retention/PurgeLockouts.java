package otp.retention;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.account.Account;
import otp.account.AccountGate;
import otp.application.Applications;
import otp.application.Policy;
import otp.lockout.Lockout;
import otp.lockout.Lockouts;
import otp.settings.RetentionSettings;
import otp.transaction.Transactions;

/**
 * Removes lockouts that ended long enough ago; not those in force, those that still make the next one longer,
 * or those of which the CRM has to be told: once it was, whatever became of the ticket there is support's.
 */
@ApplicationScoped
public class PurgeLockouts {

    private OldLockouts old;
    private Lockouts lockouts;
    private AccountGate gate;
    private Applications applications;
    private RetentionSettings kept;
    private Untold untold;
    private Transactions transactions;
    private Clock clock;

    protected PurgeLockouts() {
        // CDI proxy
    }

    @Inject
    public PurgeLockouts(OldLockouts old, Lockouts lockouts, AccountGate gate, Applications applications, RetentionSettings kept,
            Untold untold, Transactions transactions, Clock clock) {
        this.old = old;
        this.lockouts = lockouts;
        this.gate = gate;
        this.applications = applications;
        this.kept = kept;
        this.untold = untold;
        this.transactions = transactions;
        this.clock = clock;
    }

    public void purge() {
        var before = clock.instant().minus(kept.lockouts());
        for (var application : applications.all()) {
            var policy = application.definition().policy();
            Sweep.through(after -> transactions.outside(() -> old.ended(application.id(), before, after, Sweep.PART)),
                    row -> gate.settle(row.account(), account -> lockouts.find(account.id(), row.id())
                            .filter(lockout -> !needed(lockout, account, policy, before)).ifPresent(old::remove)));
        }
    }

    private boolean needed(Lockout lockout, Account account, Policy policy, Instant before) {
        var now = clock.instant();
        var inForce = account.locked(now) && lockout.id().equals(account.lockoutId());
        return inForce || untold.of(account) || !lockout.endedBefore(before) || remembered(lockout, policy, now);
    }

    /** Whether it counts for the level of the next one. */
    private static boolean remembered(Lockout lockout, Policy policy, Instant now) {
        return lockout.releasedAt() == null && lockout.until() != null && lockout.until().plus(policy.lockoutMemory()).isAfter(now);
    }
}
