package otp.whatsapp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/** Reads an answer, at most 64 KiB and not for ever, and takes one that breaks off or is not JSON for an empty one. */
@ApplicationScoped
public class AnswerReader {

    private static final int MOST_BYTES = 64 * 1024;
    /** A body that trickles would outlast the read timeout, which begins anew with each byte. */
    private static final Duration LONGEST = Duration.ofSeconds(GraphConnection.READ_SECONDS);
    /** Nobody's code lives longer than this. */
    private static final long LONGEST_PAUSE_SECONDS = 600;
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private Clock clock;

    protected AnswerReader() {
        // CDI proxy
    }

    @Inject
    public AnswerReader(Clock clock) {
        this.clock = clock;
    }

    GraphAnswer read(Response response) {
        return GraphAnswer.of(response.getStatus(), body(response), retryAfter(response.getHeaderString(HttpHeaders.RETRY_AFTER)));
    }

    private JsonNode body(Response response) {
        if (!(response.getEntity() instanceof InputStream in)) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(bytes(in));
        } catch (IOException | RuntimeException e) {
            // Broken off, too long, too slow or not JSON; the status alone has to do.
            return MissingNode.getInstance();
        }
    }

    private byte[] bytes(InputStream in) throws IOException {
        Instant end = clock.instant().plus(LONGEST);
        var read = new ByteArrayOutputStream();
        byte[] buffer = new byte[4096];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            read.write(buffer, 0, n);
            if (read.size() > MOST_BYTES || clock.instant().isAfter(end)) {
                throw new IOException("the answer does not end");
            }
        }
        return read.toByteArray();
    }

    /** Seconds only: a date would need the provider's clock. */
    private static Duration retryAfter(String header) {
        return header != null && header.strip().matches("[0-9]{1,6}")
                ? Duration.ofSeconds(Math.min(Long.parseLong(header.strip()), LONGEST_PAUSE_SECONDS))
                : null;
    }
}
