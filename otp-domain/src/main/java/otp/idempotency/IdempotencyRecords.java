package otp.idempotency;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The records of requests with an Idempotency-Key. */
public interface IdempotencyRecords {

    /** True when it was not there before. */
    boolean addIfAbsent(IdempotencyRecord fresh);

    Optional<IdempotencyRecord> find(UUID id);

    /** Compare-and-set: takes over a record that expired, or whose holder's time ran out without an answer. */
    boolean takeOver(IdempotencyRecord fresh, UUID formerHolder, Instant now);

    /** Only while the record is the holder's; in the transaction of the effect. */
    boolean answer(Lease lease, UUID account, byte[] sealed, Instant replayUntil);

    /**
     * Destroys what is kept of requests of this account: the answers, and the fingerprints of what was asked. A repetition is then neither
     * answered again nor done again: it looks like another request with a key that was used before.
     */
    void forget(UUID account);

    void remove(Lease lease);

    /** How many were removed, at most {@code limit}. */
    int removeExpired(Instant now, int limit);
}
