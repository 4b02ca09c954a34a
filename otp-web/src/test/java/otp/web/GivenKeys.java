package otp.web;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.List;

import otp.crypto.SigningKey;
import otp.crypto.SigningKeys;

/** Signing keys for tests, in memory. */
public final class GivenKeys extends SigningKeys {

    private final List<SigningKey> keys = List.of(fresh("new"), fresh("old"));

    @Override
    public SigningKey current() {
        return keys.get(0);
    }

    @Override
    public synchronized List<SigningKey> published() {
        return keys;
    }

    private static SigningKey fresh(String kid) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            return new SigningKey(kid, (ECPrivateKey) pair.getPrivate(), (ECPublicKey) pair.getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
