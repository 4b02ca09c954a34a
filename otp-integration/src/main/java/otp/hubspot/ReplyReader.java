package otp.hubspot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/** Reads an answer. What is no JSON object is no body that counts. */
@ApplicationScoped
public class ReplyReader {

    private static final ObjectMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private Clock clock;

    protected ReplyReader() {
        // CDI proxy
    }

    @Inject
    public ReplyReader(Clock clock) {
        this.clock = clock;
    }

    static byte[] bytes(JsonNode body) {
        try {
            return body == null ? new byte[0] : JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param response its body is null when it was too long */
    Reply read(HttpResponse<byte[]> response) {
        return new Reply(response.statusCode(), json(response.body()), response.body() != null && response.body().length == 0,
                RetryAfter.of(header(response, "Retry-After"), header(response, "Date"), clock.instant()));
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    private static JsonNode json(byte[] body) {
        try {
            JsonNode read = body == null ? MissingNode.getInstance() : JSON.readTree(body);
            return read.isObject() ? read : MissingNode.getInstance();
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }
}
