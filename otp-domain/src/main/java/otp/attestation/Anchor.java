package otp.attestation;

import java.util.UUID;

/** The newest link a chain had when a root was made. */
public record Anchor(UUID chain, long sequence, byte[] mac) {

    @Override
    public String toString() {
        return "Anchor[" + chain + " at " + sequence + "]";
    }
}
