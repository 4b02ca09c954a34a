package otp.whatsapp;

import java.io.IOException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** An error code as the reference has it, with what is advised to do about it. */
record DocumentedCode(int code, String policy) {

    static Stream<DocumentedCode> all() throws IOException {
        JsonNode rows = new ObjectMapper().readTree(DocumentedCode.class.getResourceAsStream("/whatsapp/errors.json")).get("errors");
        // The table of Graph's own errors has one more, for maintenance.
        return Stream.concat(StreamSupport.stream(rows.spliterator(), false).flatMap(DocumentedCode::of),
                Stream.of(new DocumentedCode(2494100, "RETRY_BACKOFF")));
    }

    private static Stream<DocumentedCode> of(JsonNode row) {
        String[] range = row.get("code").asText().split("-");
        return IntStream.rangeClosed(Integer.parseInt(range[0]), Integer.parseInt(range[range.length - 1]))
                .mapToObj(code -> new DocumentedCode(code, row.get("policy").asText()));
    }
}
