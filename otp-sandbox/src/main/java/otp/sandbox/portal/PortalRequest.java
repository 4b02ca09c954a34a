package otp.sandbox.portal;

import java.util.Map;
import java.util.Optional;

/**
 * What was asked.
 *
 * @param path encoded, as it was on the wire
 * @param query decoded, the first value of each name
 * @param body empty: none
 */
public record PortalRequest(String method, String path, Map<String, String> query, Map<String, String> headers, String body) {

    Optional<String> header(String name) {
        return headers.entrySet().stream().filter(entry -> entry.getKey().equalsIgnoreCase(name)).map(Map.Entry::getValue).findFirst();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
