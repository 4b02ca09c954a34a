package otp.attestation;

import java.time.Instant;
import java.util.UUID;

import otp.crypto.Sha256;

/**
 * One link over the heads of all chains of an application: its hash covers the root before and every head that has moved since.
 *
 * @param number from 1, without gaps
 * @param heads how many anchors it has
 * @param statement the same, signed for those who do not see the database
 */
public record Root(UUID application, long number, Instant madeAt, long heads, byte[] previous, byte[] hash, String statement) {

    static final byte[] NOTHING_BEFORE = new byte[Sha256.of().length];

    Root signed(String jws) {
        return new Root(application, number, madeAt, heads, previous, hash, jws);
    }

    @Override
    public String toString() {
        return "Root[" + number + " of " + application + "]";
    }
}
