package otp.crypto;

import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;

/** The P-256 pair that signs assertions; {@code kid} is its id in the published set. */
public record SigningKey(String kid, ECPrivateKey privateKey, ECPublicKey publicKey) {

    @Override
    public String toString() {
        return "SigningKey[" + kid + "]";
    }
}
