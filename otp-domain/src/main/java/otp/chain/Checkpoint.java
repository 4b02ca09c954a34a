package otp.chain;

import java.nio.ByteBuffer;
import java.util.Arrays;

import otp.crypto.HmacSha256;

/**
 * What is left of a chain's beginning once it was purged: the MAC of its last link, and a seal that only a holder of the audit key can make,
 * or whoever can write to the database could shorten a chain from its beginning.
 */
public record Checkpoint(int keyId, byte[] mac, byte[] seal) {

    static final int LENGTH = Integer.BYTES + 2 * HmacSha256.LENGTH;

    /** The beginning of a chain nothing was purged of. */
    public static final Checkpoint START = new Checkpoint(0, Links.NOTHING_BEFORE, new byte[0]);

    /** As it is kept; null: nothing was purged. */
    public static Checkpoint of(byte[] bytes) {
        if (bytes == null) {
            return START;
        }
        var buffer = ByteBuffer.wrap(Arrays.copyOf(bytes, LENGTH));
        int keyId = buffer.getInt();
        var mac = new byte[HmacSha256.LENGTH];
        var seal = new byte[HmacSha256.LENGTH];
        buffer.get(mac).get(seal);
        return new Checkpoint(keyId, mac, seal);
    }

    byte[] bytes() {
        return ByteBuffer.allocate(LENGTH).putInt(keyId).put(mac).put(seal).array();
    }

    @Override
    public String toString() {
        return "Checkpoint[key " + keyId + "]";
    }
}
