package otp.relay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.time.UuidV7;
import otp.transaction.Transactions;

/**
 * Lets one node relay at a time, so that a contact hears everything in order; what a dead node had is free when its lease is over. A node that
 * has lost it without knowing can do no harm: whatever it writes may be written twice.
 */
@ApplicationScoped
public class RelayLease {

    static final Duration LENGTH = Duration.ofSeconds(30);

    private LeaseRow row;
    private Transactions transactions;
    private Clock clock;
    private UUID holder;
    private final ThreadLocal<Boolean> relaying = ThreadLocal.withInitial(() -> false);

    protected RelayLease() {
        // CDI proxy
    }

    @Inject
    public RelayLease(LeaseRow row, Transactions transactions, Clock clock) {
        this.row = row;
        this.transactions = transactions;
        this.clock = clock;
        this.holder = UuidV7.at(clock.instant());
    }

    boolean take() {
        var now = clock.instant();
        boolean taken = transactions.required(() -> row.take(holder, now, now.plus(LENGTH)));
        relaying.set(taken);
        return taken;
    }

    /** Makes a request, with the whole of a lease before it. */
    public <R> R during(Supplier<R> request) {
        demand();
        return request.get();
    }

    /**
     * The last thing before a request leaves, however long it had to wait for its turn: on the thread that relays, whoever lost the lease sends
     * nothing any more.
     */
    public void beforeRequest() {
        if (relaying.get()) {
            demand();
        }
    }

    /** Whoever has it goes on. */
    public void demand() {
        extend(clock.instant().plus(LENGTH));
    }

    /** Any node may go on at once. */
    void giveBack() {
        relaying.remove();
        var now = clock.instant();
        transactions.required(() -> row.extend(holder, now));
    }

    private void extend(Instant until) {
        if (!transactions.required(() -> row.extend(holder, until))) {
            throw new LeaseLostException();
        }
    }
}
