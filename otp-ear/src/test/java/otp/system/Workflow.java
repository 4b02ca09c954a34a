package otp.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A workflow in HubSpot that calls a node, signed as HubSpot signs. */
public record Workflow(OtpServer server) {

    public static final String SECRET = "hubspot-client-secret-of-a-test";
    public static final String PORTAL = "102670506";
    public static final String ACTOR = "hubspot:" + PORTAL + "/192814114";
    public static final String START = "webhooks/hubspot/start-verification";
    public static final String RELEASE = "webhooks/hubspot/release-lockout";
    static final String PUBLIC_URL = "https://otp.example.com";

    /** Of a contact with this phone. */
    public Answer starts(String callback, String application, String contact, String phone) {
        return posts(START, body(PORTAL, callback, contact, "{\"phone\":\"" + phone + "\"}", "\"application\":\"" + application + "\""));
    }

    /** @param more members of its input; empty for none */
    public Answer releases(String callback, String application, String contact, String more) {
        return posts(RELEASE, release(callback, application, contact, more));
    }

    public static String release(String callback, String application, String contact, String more) {
        return body(PORTAL, callback, contact, "{}", "\"application\":\"" + application
                + "\",\"agent\":\"j.doe\",\"reason\":\"called back, identity confirmed\"" + (more.isEmpty() ? "" : ",") + more);
    }

    /** An id no other call has. */
    public static String fresh() {
        return "ap-" + UUID.randomUUID();
    }

    public static String body(String portal, String callback, String contact, String properties, String input) {
        return """
                {"callbackId":"%s","origin":{"portalId":%s,"actionDefinitionId":10860211,"actionDefinitionVersion":1},
                 "context":{"source":"WORKFLOWS","workflowId":192814114},
                 "object":{"objectId":%s,"objectType":"CONTACT","properties":%s},"inputFields":{%s}}"""
                .formatted(callback, portal, contact, properties, input);
    }

    /** Signed now. */
    public Answer posts(String path, String body) {
        return posts(path, body, System.currentTimeMillis());
    }

    public Answer posts(String path, String body, long millis) {
        String time = Long.toString(millis);
        return posts(path, body, time, signature(SECRET, PUBLIC_URL + "/otp/v1/" + path, body, time));
    }

    public Answer posts(String path, String body, String time, String signature) {
        return OtpClient.nobody(server).with("X-HubSpot-Request-Timestamp", time).with("X-HubSpot-Signature-v3", signature).post(path,
                body);
    }

    public static String signature(String secret, String uri, String body, String time) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(("POST" + uri + body + time).getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
