package otp.attestation;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Base64;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.crypto.SigningKey;
import otp.crypto.SigningKeys;
import otp.settings.PublicUrl;

/** Signs roots as compact JWS (RFC 7515, ES256), under the keys that are published for assertions, with a type of their own. */
@ApplicationScoped
public class RootStatements {

    private static final String ALGORITHM = "SHA256withECDSAinP1363Format";
    private static final String ISSUER = "{\"iss\":\"";
    private static final int PARTS = 3;

    private PublicUrl publicUrl;
    private SigningKeys keys;

    protected RootStatements() {
        // CDI proxy
    }

    @Inject
    public RootStatements(PublicUrl publicUrl, SigningKeys keys) {
        this.publicUrl = publicUrl;
        this.keys = keys;
    }

    String sign(String application, Root root) {
        var key = keys.current();
        var signed = header(key) + "." + base64(ISSUER + publicUrl + claims(application, root));
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key.privateKey());
            signature.update(signed.getBytes(US_ASCII));
            return signed + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK signs with P-256", e);
        }
    }

    /** Whether the root's statement is ours and says the same; only what this service was called then may have changed. */
    boolean attests(String application, Root root) {
        var parts = root.statement().split("\\.", -1);
        return parts.length == PARTS && says(parts[1], application, root)
                && keys.published().stream().anyMatch(key -> header(key).equals(parts[0]) && signed(parts, key));
    }

    private static boolean says(String payload, String application, Root root) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(payload), UTF_8);
            return text.startsWith(ISSUER) && text.endsWith(claims(application, root));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private static boolean signed(String[] parts, SigningKey key) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key.publicKey());
            signature.update((parts[0] + "." + parts[1]).getBytes(US_ASCII));
            return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
        } catch (SignatureException | IllegalArgumentException notOne) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK verifies with P-256", e);
        }
    }

    /** No value needs escaping: names, ids and URLs have neither quotes nor backslashes. */
    private static String header(SigningKey key) {
        return base64("{\"alg\":\"ES256\",\"kid\":\"" + key.kid() + "\",\"typ\":\"otp-audit-root+jwt\"}");
    }

    /** What follows the address of this service. */
    private static String claims(String application, Root root) {
        return "/otp/v1/applications/" + application + "\",\"sub\":\"audit-root\",\"application\":\"" + application + "\",\"number\":"
                + root.number() + ",\"heads\":" + root.heads() + ",\"previous\":\"" + base64(root.previous()) + "\",\"hash\":\""
                + base64(root.hash()) + "\",\"iat\":" + root.madeAt().getEpochSecond() + "}";
    }

    private static String base64(String text) {
        return base64(text.getBytes(UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
