package otp.investigation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.crypto.Bytes;
import otp.crypto.Sha256;
import otp.time.UuidV7;
import otp.transaction.Transactions;

/** Lets each key holder read the log as a whole once at a time, on whatever node; what a dead node took is free again after a minute. */
@ApplicationScoped
public class ExportLeases {

    /** A lease is renewed long before it is over. */
    public static final Duration RENEWAL = Duration.ofSeconds(15);

    static final Duration LENGTH = Duration.ofSeconds(60);

    private ExportLeaseRows rows;
    private Transactions transactions;
    private Clock clock;

    protected ExportLeases() {
        // CDI proxy
    }

    @Inject
    public ExportLeases(ExportLeaseRows rows, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @param holder who it is: the actor, and of which application
     * @return empty while the same holder has one
     */
    public Optional<Lease> take(String holder) {
        var now = clock.instant();
        var lease = new Lease(Bytes.id(Sha256.of(holder)), UuidV7.at(now));
        var fresh = ExportLease.of(lease, end(now));
        return transactions.required(() -> rows.addIfAbsent(fresh) || rows.takeOver(fresh, now)) ? Optional.of(lease) : Optional.empty();
    }

    /** False when it was over and somebody else took it: whoever hears that must stop. */
    public boolean renew(Lease lease) {
        return transactions.required(() -> rows.extend(lease, end(clock.instant())));
    }

    public void giveBack(Lease lease) {
        transactions.required(() -> {
            rows.remove(lease);
            return null;
        });
    }

    private static Instant end(Instant now) {
        return now.plus(LENGTH);
    }
}
