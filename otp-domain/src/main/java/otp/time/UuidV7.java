package otp.time;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Ids that sort by the time they were made: UUID version 7 (RFC 9562) with 74 random bits. An id is not a credential. */
public final class UuidV7 {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int VERSION = 7;
    private static final long VARIANT = 0b10L << 62;

    private UuidV7() {}

    /** Sorts before every id made at that instant or later, and behind every earlier one. */
    public static UUID first(Instant instant) {
        return new UUID(instant.toEpochMilli() << 16 | VERSION << 12, VARIANT);
    }

    public static UUID at(Instant now) {
        var random = new byte[10];
        RANDOM.nextBytes(random);
        long high = now.toEpochMilli() << 16 | VERSION << 12 | (random[0] & 0x0FL) << 8 | random[1] & 0xFFL;
        long low = 0;
        for (int i = 2; i < random.length; i++) {
            low = low << 8 | random[i] & 0xFFL;
        }
        return new UUID(high, low & ~(0b11L << 62) | VARIANT);
    }
}
