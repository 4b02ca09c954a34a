package otp.whatsapp;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/** Reads an answer, and takes one that was too long or is not JSON for an empty one: the status alone has to do. */
final class AnswerReader {

    /** Nobody's code lives longer than this. */
    private static final long LONGEST_PAUSE_SECONDS = 600;
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private AnswerReader() {}

    /** @param response its body is null when it was too long */
    static GraphAnswer read(HttpResponse<byte[]> response) {
        return GraphAnswer.of(response.statusCode(), body(response.body()),
                response.headers().firstValue("Retry-After").map(AnswerReader::pause).orElse(null));
    }

    private static JsonNode body(byte[] bytes) {
        try {
            return bytes == null ? MissingNode.getInstance() : JSON.readTree(bytes);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    /** Seconds only: a date would need the provider's clock. */
    private static Duration pause(String header) {
        return header.strip().matches("[0-9]{1,6}")
                ? Duration.ofSeconds(Math.min(Long.parseLong(header.strip()), LONGEST_PAUSE_SECONDS))
                : null;
    }
}
