package otp.workflow;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.transaction.Transactions;

/** Forgets callbacks, in small batches, long after the CRM has stopped repeating them. */
@ApplicationScoped
public class PurgeCallbacks {

    static final Duration KEPT = Duration.ofDays(30);
    static final int BATCH = 500;

    private CallbackRows rows;
    private Transactions transactions;
    private Clock clock;

    protected PurgeCallbacks() {
        // CDI proxy
    }

    @Inject
    public PurgeCallbacks(CallbackRows rows, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
    }

    public void purge() {
        var before = clock.instant().minus(KEPT);
        int removed;
        do {
            removed = transactions.required(() -> rows.removeCalledBefore(before, BATCH));
        } while (removed == BATCH);
    }
}
