package otp.attestation;

import java.security.MessageDigest;
import java.time.Instant;

import otp.crypto.Bytes;
import otp.crypto.Sha256;

/** Computes what a root says: SHA-256 over the hash before, number, time in milliseconds, and the anchors in the order of their chains' ids. */
final class RootHash {

    private final MessageDigest digest = Sha256.begin();
    private long heads;

    RootHash(byte[] previous, long number, Instant madeAt) {
        digest.update(previous);
        digest.update(Bytes.of(number));
        digest.update(Bytes.of(madeAt.toEpochMilli()));
    }

    void add(Anchor anchor) {
        digest.update(Bytes.of(anchor.chain()));
        digest.update(Bytes.of(anchor.sequence()));
        digest.update(anchor.mac());
        heads++;
    }

    long heads() {
        return heads;
    }

    /** Ends it. */
    byte[] value() {
        return digest.digest();
    }
}
