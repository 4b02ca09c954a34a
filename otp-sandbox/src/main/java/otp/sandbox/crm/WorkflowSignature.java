package otp.sandbox.crm;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HubSpot's {@code X-HubSpot-Signature-v3}: an HMAC of the request and its time. */
public record WorkflowSignature(String clientSecret) {

    private static final String ALGORITHM = "HmacSHA256";

    /** @param timestamp milliseconds, as the text that is sent */
    public String of(String method, URI uri, String body, String timestamp) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(clientSecret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] source = (method + uri + body + timestamp).getBytes(StandardCharsets.UTF_8);
            return Base64.getEncoder().encodeToString(mac.doFinal(source));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "WorkflowSignature[…]";
    }
}
