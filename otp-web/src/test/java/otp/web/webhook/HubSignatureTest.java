package otp.web.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class HubSignatureTest {

    static Stream<JsonNode> vectors() {
        try (var file = HubSignatureTest.class.getResourceAsStream("/signature-vectors.json")) {
            var vectors = new ObjectMapper().readTree(file).get("meta_x_hub_signature_256");
            return Stream.iterate(0, i -> i < vectors.size(), i -> i + 1).map(vectors::get);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void acceptsTheReferenceVectorsAndNothingNearThem(JsonNode vector) {
        byte[] body = bytes(vector.get("rawBody").asText());
        String secret = vector.get("appSecret").asText();
        String header = vector.get("header").asText();

        assertThat(HubSignature.genuine(secret, body, List.of(header))).isTrue();
        assertThat(HubSignature.genuine(secret, bytes(vector.get("rawBody").asText() + " "), List.of(header))).isFalse();
        assertThat(HubSignature.genuine("another", body, List.of(header))).isFalse();
        assertThat(HubSignature.genuine(secret, body, List.of(header.substring("sha256=".length())))).isFalse();
        assertThat(HubSignature.genuine(secret, body, List.of(header.substring(0, header.length() - 1)))).isFalse();
    }

    @Test
    void refusesWhatIsNotSignedOnce() {
        assertThat(HubSignature.genuine("secret", new byte[0], List.of())).isFalse();
        assertThat(HubSignature.genuine("secret", new byte[0], List.of(""))).isFalse();
        assertThat(HubSignature.genuine("test_app_secret", bytes("{\"text\":\"café\"}"),
                List.of("sha256=121bc8b4786bbcb9b061d9949cf866ed3057463a3eb0d8bd1bcf10637b964398", "sha256=00"))).isFalse();
    }

    @Test
    void refusesEverythingWithoutASecret() {
        assertThat(
                HubSignature.genuine("", new byte[0], List.of("sha256=b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad")))
                .isFalse();
        assertThat(HubSignature.genuine(null, new byte[0], List.of("sha256=00"))).isFalse();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void onlyWhatLooksLikeASignatureIsOne() {
        var signature = "sha256=" + "0a".repeat(32);

        assertThat(HubSignature.given(List.of(signature))).isTrue();
        assertThat(HubSignature.given(List.of())).isFalse();
        assertThat(HubSignature.given(List.of(signature, signature))).isFalse();
        assertThat(HubSignature.given(List.of(signature + "0"))).isFalse();
        assertThat(HubSignature.given(List.of(signature.substring(7)))).isFalse();
    }
}
