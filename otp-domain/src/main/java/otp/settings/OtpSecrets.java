package otp.settings;

import java.util.List;

/**
 * The root of codes and of the keys that wrap data keys, and what it was before a rotation.
 *
 * @param current  at least 32 bytes; everything new is derived from it
 * @param previous accepted, never used for anything new; newest first
 */
public record OtpSecrets(byte[] current, List<byte[]> previous) {

    public static final int MIN_BYTES = 32;

    public OtpSecrets {
        if (current.length < MIN_BYTES || previous.stream().anyMatch(secret -> secret.length < MIN_BYTES)) {
            throw new IllegalArgumentException("a secret has less than " + MIN_BYTES + " bytes");
        }
        current = current.clone();
        previous = previous.stream().map(byte[]::clone).toList();
    }

    @Override
    public byte[] current() {
        return current.clone();
    }

    @Override
    public List<byte[]> previous() {
        return previous.stream().map(byte[]::clone).toList();
    }

    @Override
    public String toString() {
        return "OtpSecrets[current=*, previous=" + previous.size() + "]";
    }
}
