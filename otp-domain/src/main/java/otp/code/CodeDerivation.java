package otp.code;

import java.nio.ByteBuffer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.crypto.Bytes;
import otp.crypto.HmacSha256;
import otp.crypto.RootKeys;

/**
 * Makes a code instead of storing it: HMAC-SHA-256 under a key from {@code otp.secret} over everything that names the code, reduced to
 * digits by rejection sampling, so that every code of a length is equally likely and a shorter code says nothing of a longer one.
 */
@ApplicationScoped
public class CodeDerivation {

    private static final byte[] LABEL = HmacSha256.ascii("otp-code/v1");

    private RootKeys keys;

    protected CodeDerivation() {
        // CDI proxy
    }

    @Inject
    public CodeDerivation(RootKeys keys) {
        this.keys = keys;
    }

    /** The key under which new codes are made. */
    public long currentKey() {
        return keys.current();
    }

    /** The code, or {@link otp.crypto.UnknownKeyException} when this node does not hold the key it was made under. */
    public String code(CodeSource source, int sequence, int length, long key) {
        long bound = (long) Math.pow(10, length);
        long rest = Long.remainderUnsigned(-bound, bound); // 2^64 mod bound
        for (int block = 0; block <= 0xFF; block++) {
            var random = ByteBuffer.wrap(block(source, sequence, length, keys.codeKey(key), (byte) block));
            while (random.hasRemaining()) {
                long candidate = random.getLong();
                if (Long.compareUnsigned(candidate, -rest) < 0) {
                    return digits(Long.remainderUnsigned(candidate, bound), length);
                }
            }
        }
        throw new IllegalStateException("1,024 candidates in a row cannot all be rejected");
    }

    private static byte[] block(CodeSource source, int sequence, int length, byte[] key, byte block) {
        return HmacSha256.of(key, LABEL, Bytes.of(source.application()), Bytes.of(source.verification()), Bytes.of(sequence),
                new byte[] {(byte) length}, source.seed(), new byte[] {block});
    }

    private static String digits(long value, int length) {
        var text = Long.toString(value);
        return "0".repeat(length - text.length()) + text;
    }
}
