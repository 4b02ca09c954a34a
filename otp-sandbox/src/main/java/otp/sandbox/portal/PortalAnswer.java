package otp.sandbox.portal;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

/** What was answered; the body is empty when there is none. */
public record PortalAnswer(int status, Map<String, String> headers, String body) {

    static PortalAnswer json(int status, JsonNode body) {
        return new PortalAnswer(status, Map.of("Content-Type", "application/json;charset=utf-8"), body.toString());
    }

    /** @param policy SECONDLY, TEN_SECONDLY_ROLLING or DAILY */
    public static PortalAnswer throttled(String policy) {
        return json(429, Json.object().put("status", "error").put("errorType", "RATE_LIMIT").put("policyName", policy)
                .put("message", "You have reached your " + policy.toLowerCase(Locale.ROOT) + " limit.")
                .put("correlationId", UUID.randomUUID().toString()));
    }

    /** An error about the whole request. */
    public static PortalAnswer error(int status, String category, String message) {
        return json(status, Json.object().put("status", "error").put("category", category).put("message", message)
                .put("correlationId", UUID.randomUUID().toString()));
    }

    static PortalAnswer ok(JsonNode body) {
        return json(200, body);
    }

    static PortalAnswer empty(int status) {
        return new PortalAnswer(status, Map.of(), "");
    }

    PortalAnswer with(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(headers);
        all.putAll(more);
        return new PortalAnswer(status, all, body);
    }
}
