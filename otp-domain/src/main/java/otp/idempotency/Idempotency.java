package otp.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.crypto.Bytes;
import otp.crypto.Sealed;
import otp.time.UuidV7;
import otp.transaction.Transactions;

/**
 * Makes a repeated request harmless, in two steps: a leased record in a transaction of its own, then the answer in the transaction of the
 * effect, only while the lease is ours. A lease outlives every request (database waits included), so a dead node blocks nobody for long.
 */
@ApplicationScoped
public class Idempotency {

    static final Duration LEASE = Duration.ofSeconds(60);
    static final Duration KEPT = Duration.ofHours(24);

    private IdempotencyRecords records;
    private Sealed sealed;
    private Transactions transactions;
    private Clock clock;

    protected Idempotency() {
        // CDI proxy
    }

    @Inject
    public Idempotency(IdempotencyRecords records, Sealed sealed, Transactions transactions, Clock clock) {
        this.records = records;
        this.sealed = sealed;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @param scope application and key holder
     * @param request everything a repetition must have in common: method, path and body
     */
    public ClaimResult claim(String scope, String key, byte[] request) {
        var now = clock.instant();
        var id = Bytes.id(sealed.fingerprint("key/" + scope.length() + "/" + scope, key.getBytes(StandardCharsets.US_ASCII)));
        var fresh = IdempotencyRecord.of(id, sealed.fingerprint("request", request), UuidV7.at(now), now.plus(LEASE), now.plus(KEPT));
        return transactions.required(() -> records.addIfAbsent(fresh) ? claimed(fresh) : found(fresh, now));
    }

    private ClaimResult found(IdempotencyRecord fresh, Instant now) {
        var known = records.find(fresh.id());
        if (known.isEmpty()) {
            return new ClaimResult.InProgress();
        }
        var record = known.get();
        if (!now.isBefore(record.expiresAt())) {
            return takeOver(fresh, record, now);
        }
        if (!MessageDigest.isEqual(record.fingerprint(), fresh.fingerprint())) {
            return new ClaimResult.Reused();
        }
        if (record.answer() == null) {
            return now.isBefore(record.leasedUntil()) ? new ClaimResult.InProgress() : takeOver(fresh, record, now);
        }
        if (record.replayUntil() != null && !now.isBefore(record.replayUntil())) {
            return new ClaimResult.Outlived();
        }
        return new ClaimResult.Replay(Answer.of(sealed.open(record.answer(), Bytes.of(record.id())), record.replayUntil()));
    }

    private ClaimResult takeOver(IdempotencyRecord fresh, IdempotencyRecord former, Instant now) {
        return records.takeOver(fresh, former.holder(), now) ? claimed(fresh) : new ClaimResult.InProgress();
    }

    private static ClaimResult claimed(IdempotencyRecord record) {
        return new ClaimResult.Claimed(new Lease(record.id(), record.holder()));
    }

    /**
     * Keeps the answer; inside the transaction of its effect.
     *
     * @param account of which the answer tells, so that it goes when the person is erased; null: of none
     */
    public void keep(Lease lease, UUID account, Answer answer) {
        if (!records.answer(lease, account, sealed.seal(answer.bytes(), Bytes.of(lease.record())), answer.replayUntil())) {
            throw new LeaseLostException();
        }
    }

    /** The request changed nothing: the next one with this key is evaluated anew. */
    public void release(Lease lease) {
        transactions.required(() -> {
            records.remove(lease);
            return null;
        });
    }
}
