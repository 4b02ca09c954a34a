package otp.expiry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.account.Account;
import otp.account.AccountGate;
import otp.expiry.Deadlines.Due;
import otp.expiry.Deadlines.Kind;
import otp.lockout.Lockouts;
import otp.transaction.Transactions;
import otp.verification.EndLockout;
import otp.verification.EndVerification;

/**
 * Writes down and announces what the clock has ended. A row is claimed first, by pushing its due time forward, so that nodes do not meet at
 * an account and what a dead node had claimed comes again; whether there is something to do is decided under the account's lock.
 */
@ApplicationScoped
public class Expiry {

    /** How long a claim keeps other nodes away. */
    static final Duration LEASE = Duration.ofSeconds(10);

    private Deadlines deadlines;
    private AccountGate gate;
    private Lockouts lockouts;
    private EndLockout endLockout;
    private EndVerification endVerification;
    private Transactions transactions;
    private Clock clock;

    protected Expiry() {
        // CDI proxy
    }

    @Inject
    public Expiry(Deadlines deadlines, AccountGate gate, Lockouts lockouts, EndLockout endLockout, EndVerification endVerification,
            Transactions transactions, Clock clock) {
        this.deadlines = deadlines;
        this.gate = gate;
        this.lockouts = lockouts;
        this.endLockout = endLockout;
        this.endVerification = endVerification;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** When the first row of the kind is due; empty when none waits. */
    public Optional<Instant> next(Kind kind) {
        return transactions.required(() -> deadlines.next(kind));
    }

    public List<Due> due(Kind kind, int limit) {
        return transactions.required(() -> deadlines.due(kind, clock.instant(), limit));
    }

    /** Those of the rows that are this node's now, to be ended before the claim runs out. */
    public List<Due> claim(Kind kind, List<Due> rows) {
        var now = clock.instant();
        return rows.isEmpty() ? rows : transactions.outside(() -> deadlines.claim(kind, rows, now, now.plus(LEASE)));
    }

    /** Ends a claimed row. */
    public void end(Kind kind, Due row) {
        gate.settle(row.account(), account -> settle(kind, account, row, clock.instant()));
    }

    private void settle(Kind kind, Account account, Due row, Instant now) {
        if (kind == Kind.VERIFICATION) {
            endVerification.expire(account, row.id(), now);
        } else {
            lockouts.find(account.id(), row.id()).ifPresent(lockout -> endLockout.expire(account, lockout, now));
        }
    }
}
