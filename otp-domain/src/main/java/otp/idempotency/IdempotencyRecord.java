package otp.idempotency;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One Idempotency-Key of one key holder; its id is a keyed digest of both. */
@Entity
@Table(name = "idempotency_record")
public class IdempotencyRecord {

    @Id
    private UUID id;

    @Column(nullable = false, length = 32)
    private byte[] fingerprint;

    @Column(nullable = false)
    private UUID holder;

    @Column(name = "leased_until", nullable = false)
    private Instant leasedUntil;

    @Column(length = 60_000)
    private byte[] answer;

    @Column(name = "replay_until")
    private Instant replayUntil;

    @Column(name = "expires_at", nullable = false)
    private Instant expiresAt;

    /** Of which the answer tells; null while the request runs, and for an answer that tells of none. */
    @Column(name = "account_id")
    private UUID accountId;

    protected IdempotencyRecord() {
        // JPA
    }

    public static IdempotencyRecord of(UUID id, byte[] fingerprint, UUID holder, Instant leasedUntil, Instant expiresAt) {
        var record = new IdempotencyRecord();
        record.id = id;
        record.fingerprint = fingerprint.clone();
        record.holder = holder;
        record.leasedUntil = leasedUntil;
        record.expiresAt = expiresAt;
        return record;
    }

    public UUID id() {
        return id;
    }

    public byte[] fingerprint() {
        return fingerprint.clone();
    }

    public UUID holder() {
        return holder;
    }

    public Instant leasedUntil() {
        return leasedUntil;
    }

    /** Sealed; null while the request runs. */
    public byte[] answer() {
        return answer == null ? null : answer.clone();
    }

    public Instant replayUntil() {
        return replayUntil;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
