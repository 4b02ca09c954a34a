package otp.sandbox.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class SignatureTest {

    @ParameterizedTest
    @MethodSource("vectors")
    void signsTheBytesAsMetaDoes(String appSecret, String body, String header) {
        assertThat(new Signature(appSecret).of(body.getBytes(StandardCharsets.UTF_8))).isEqualTo(header);
    }

    static Stream<Arguments> vectors() throws IOException {
        try (InputStream file = SignatureTest.class.getResourceAsStream("signature-vectors.json")) {
            JsonNode vectors = new ObjectMapper().readTree(file);
            return StreamSupport.stream(vectors.spliterator(), false).map(vector -> Arguments.of(
                    vector.get("appSecret").textValue(), vector.get("rawBody").textValue(), vector.get("header").textValue()));
        }
    }
}
