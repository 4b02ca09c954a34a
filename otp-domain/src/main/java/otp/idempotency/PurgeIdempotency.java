package otp.idempotency;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.transaction.Transactions;

/** Removes records whose day is over, in small batches. */
@ApplicationScoped
public class PurgeIdempotency {

    private static final int BATCH = 500;
    private IdempotencyRecords records;
    private Transactions transactions;
    private Clock clock;

    protected PurgeIdempotency() {
        // CDI proxy
    }

    @Inject
    public PurgeIdempotency(IdempotencyRecords records, Transactions transactions, Clock clock) {
        this.records = records;
        this.transactions = transactions;
        this.clock = clock;
    }

    public void purge() {
        int removed;
        do {
            removed = transactions.required(() -> records.removeExpired(clock.instant(), BATCH));
        } while (removed == BATCH);
    }
}
