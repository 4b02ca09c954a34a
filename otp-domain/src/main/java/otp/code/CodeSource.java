package otp.code;

import java.util.UUID;

/** What all codes of one verification have in common; {@code seed} is 32 random bytes. */
public record CodeSource(UUID application, UUID verification, byte[] seed) {

    public static final int SEED_LENGTH = 32;

    public CodeSource {
        if (seed.length != SEED_LENGTH) {
            throw new IllegalArgumentException("a seed has 32 bytes");
        }
    }

    @Override
    public String toString() {
        return "CodeSource[" + verification + "]";
    }
}
