package otp.crypto;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A data key as the database keeps it: wrapped under a key from {@code otp.secret}. A rotation re-wraps it; the data key stays. */
@Entity
@Table(name = "data_key")
public class WrappedKey {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private KeyPurpose purpose;

    @Column(nullable = false)
    private int generation;

    @Column(name = "root_key", nullable = false)
    private long rootKey;

    @Column(nullable = false, length = 512)
    private byte[] wrapped;

    @Column(name = "public_key", length = 512)
    private byte[] publicKey;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    protected WrappedKey() {
        // JPA
    }

    private WrappedKey(UUID id, KeyPurpose purpose, int generation, Instant createdAt) {
        this.id = id;
        this.purpose = purpose;
        this.generation = generation;
        this.createdAt = createdAt;
    }

    static WrappedKey wrap(UUID id, KeyPurpose purpose, int generation, byte[] key, byte[] publicKey, RootKeys roots, Instant now) {
        var wrapped = new WrappedKey(id, purpose, generation, now);
        wrapped.publicKey = publicKey;
        wrapped.put(key, roots);
        return wrapped;
    }

    byte[] unwrap(RootKeys roots) {
        try {
            return AesGcm.decrypt(roots.wrappingKey(rootKey), wrapped, context());
        } catch (TamperedException e) {
            throw new TamperedException("table data_key does not hold the " + purpose + " key that was made", e);
        }
    }

    /** Wraps the same key under the current secret, when it is still under a previous one. */
    void rewrap(RootKeys roots) {
        if (rootKey != roots.current()) {
            put(unwrap(roots), roots);
        }
    }

    private void put(byte[] key, RootKeys roots) {
        rootKey = roots.current();
        wrapped = AesGcm.encrypt(roots.wrappingKey(rootKey), key, context());
    }

    private byte[] context() {
        return HmacSha256.ascii("data_key/" + id + "/" + purpose + "/" + generation);
    }

    public UUID id() {
        return id;
    }

    public KeyPurpose purpose() {
        return purpose;
    }

    public int generation() {
        return generation;
    }

    public long rootKey() {
        return rootKey;
    }

    public byte[] wrapped() {
        return wrapped.clone();
    }

    /** X.509 encoding, for purposes that have one; else null. */
    public byte[] publicKey() {
        return publicKey == null ? null : publicKey.clone();
    }

    public Instant createdAt() {
        return createdAt;
    }
}
