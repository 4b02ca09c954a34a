package otp.crypto;

import java.nio.ByteBuffer;
import java.util.UUID;

/** Fixed-width bytes of ids and numbers, as they enter a MAC. */
public final class Bytes {

    private Bytes() {}

    public static byte[] of(UUID id) {
        return ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }

    public static byte[] of(int number) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
    }

    public static byte[] of(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    /** The first 16 bytes as an id; 128 bits of a MAC or digest do not collide by accident. */
    public static UUID id(byte[] digest) {
        var buffer = ByteBuffer.wrap(digest);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
