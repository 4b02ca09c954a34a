package otp.web.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Meta's signature {@code X-Hub-Signature-256}: HMAC-SHA256 of the raw bytes under the app's secret, in lower-case hexadecimal. Meta escapes
 * non-ASCII characters before signing, so only the bytes as they came can be checked, never a text read from them.
 */
final class HubSignature {

    static final String HEADER = "X-Hub-Signature-256";
    private static final String SCHEME = "sha256=";
    private static final Pattern FORM = Pattern.compile("sha256=[0-9a-f]{64}");
    private static final String ALGORITHM = "HmacSHA256";

    private HubSignature() {}

    /** Whether there is anything to check; what has none is refused before its body is read. */
    static boolean given(List<String> header) {
        return header.size() == 1 && FORM.matcher(header.get(0).strip()).matches();
    }

    /** Without a configured secret nothing is genuine. */
    static boolean genuine(String appSecret, byte[] body, List<String> header) {
        if (appSecret == null || appSecret.isEmpty() || header.size() != 1) {
            return false;
        }
        byte[] expected = (SCHEME + HexFormat.of().formatHex(mac(appSecret, body))).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, header.get(0).strip().getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] mac(String secret, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA256", e);
        }
    }
}
