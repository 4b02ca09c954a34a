package otp.system;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What the API said. */
public record Answer(HttpResponse<String> response) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public int status() {
        return response.statusCode();
    }

    public String text() {
        return response.body();
    }

    public JsonNode json() {
        try {
            return JSON.readTree(text());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A member of the body by JSON pointer, as text; null when it is missing or null. */
    public String at(String pointer) {
        JsonNode node = json().at(pointer);
        return node.isMissingNode() || node.isNull() ? null : node.asText();
    }

    /** The name of the problem, for example {@code incorrect-code}; empty when it is none. */
    public String problem() {
        String type = text().isEmpty() ? null : at("/type");
        return type == null ? "" : type.substring(type.indexOf('#') + 1);
    }

    /** Null when it is missing. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    @Override
    public String toString() {
        return status() + " " + text();
    }
}
