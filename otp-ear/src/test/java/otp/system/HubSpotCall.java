package otp.system;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One request to HubSpot, as it arrived.
 *
 * @param nanos when, by {@link System#nanoTime()}
 * @param body missing: none
 */
public record HubSpotCall(long nanos, String method, String path, Map<String, String> query, JsonNode body) {

    /** For example {@code contacts/batch/upsert}: the path behind the family. */
    public boolean is(String method, String end) {
        return this.method.equals(method) && path.endsWith("/" + end);
    }

    public boolean concerns(String word) {
        return path.contains("/" + word);
    }

    /** How many records a batch is about. */
    public int inputs() {
        return body.path("inputs").size();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
