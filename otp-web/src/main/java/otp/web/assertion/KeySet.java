package otp.web.assertion;

import java.util.List;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;

import otp.crypto.SigningKey;

/** The public halves of the keys that assertions are signed with, as RFC 7517 shows them. */
final class KeySet {

    private KeySet() {}

    static String of(List<SigningKey> keys) {
        return new JWKSet(keys.stream().map(KeySet::published).toList()).toString(true);
    }

    private static JWK published(SigningKey key) {
        return new ECKey.Builder(Curve.P_256, key.publicKey())
                .keyID(key.kid())
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.ES256)
                .build();
    }
}
