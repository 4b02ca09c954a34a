package otp.web.hubspot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

class HubSpotSignatureTest {

    private static final Instant THEN = Instant.ofEpochMilli(1700000000000L);

    static Stream<JsonNode> v2() throws IOException {
        return vectors("v2");
    }

    @Test
    void acceptsTheReferenceVectorOfVersion3AndNothingNearIt() throws IOException {
        var vector = vector("v3");
        var headers = v3(vector);

        assertThat(genuine(vector, headers, request(vector))).isTrue();
        assertThat(genuine(vector, headers, request(vector, "method", "PUT"))).isFalse();
        assertThat(genuine(vector, headers, request(vector, "uri", "https://evil.example/webhook_uri"))).isFalse();
        assertThat(genuine(vector, headers, request(vector, "uri", vector.get("uri").asText() + "?"))).isFalse();
        assertThat(genuine(vector, headers, request(vector, "body", vector.get("body").asText() + " "))).isFalse();
        assertThat(new HubSpotSignature("another", false).genuine(headers, request(vector))).isFalse();
    }

    @Test
    void theTimeIsSignedAsTheTextThatWasSent() throws IOException {
        var vector = vector("v3");
        var headers = v3(vector);
        headers.putSingle(HubSpotSignature.TIMESTAMP, "01700000000000");

        assertThat(signature(vector, false).given(headers, THEN)).isTrue();
        assertThat(genuine(vector, headers, request(vector))).isFalse();
    }

    @Test
    void isGoodForFiveMinutesBeforeAndBehindItsTime() throws IOException {
        var vector = vector("v3");
        var headers = v3(vector);
        var window = Duration.ofMinutes(5);

        for (var now : new Instant[] {THEN, THEN.plus(window), THEN.minus(window)}) {
            assertThat(signature(vector, false).given(headers, now)).isTrue();
        }
        for (var now : new Instant[] {THEN.plus(window).plusMillis(1), THEN.minus(window).minusMillis(1), Instant.EPOCH}) {
            assertThat(signature(vector, false).given(headers, now)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now", "1700000000000.0", "1.7E12", "+1700000000000", "-1700000000000", " 1700000000000",
            "99999999999999999999", "１７０００００００００００"})
    void aTimeThatIsNoneIsRefused(String timestamp) throws IOException {
        var vector = vector("v3");
        var headers = v3(vector);
        headers.putSingle(HubSpotSignature.TIMESTAMP, timestamp);

        assertThat(signature(vector, false).given(headers, THEN)).isFalse();
    }

    @Test
    void everyHeaderIsThereOnce() throws IOException {
        var vector = vector("v3");
        for (var name : new String[] {HubSpotSignature.V3, HubSpotSignature.TIMESTAMP}) {
            var missing = v3(vector);
            missing.remove(name);
            assertThat(signature(vector, false).given(missing, THEN)).isFalse();
            var twice = v3(vector);
            twice.add(name, twice.getFirst(name));
            assertThat(signature(vector, false).given(twice, THEN)).isFalse();
        }
    }

    @Test
    void withoutASecretNothingIsGenuine() throws IOException {
        assertThat(new HubSpotSignature(null, true).given(v3(vector("v3")), THEN)).isFalse();
        assertThat(new HubSpotSignature("", true).given(v3(vector("v3")), THEN)).isFalse();
        assertThat(new HubSpotSignature(null, true).given(v2(vector("v2"), "v2"), THEN)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("v2")
    void version2CountsWhereItIsSwitchedOn(JsonNode vector) {
        var headers = v2(vector, "v2");

        assertThat(signature(vector, true).given(headers, THEN)).isTrue();
        assertThat(genuine(vector, headers, request(vector))).isTrue();
        assertThat(genuine(vector, headers, request(vector, "body", "{}"))).isFalse();
        assertThat(genuine(vector, headers, request(vector, "uri", "https://evil.example/"))).isFalse();
        assertThat(signature(vector, false).given(headers, THEN)).isFalse();
    }

    @Test
    void version1AndNoVersionNeverCount() throws IOException {
        assertThat(signature(vector("v1"), true).given(v2(vector("v1"), "v1"), THEN)).isFalse();
        var unnamed = v2(vector("v2"), "v2");
        unnamed.remove(HubSpotSignature.VERSION);
        assertThat(signature(vector("v2"), true).given(unnamed, THEN)).isFalse();
    }

    @Test
    void version2DoesNotStandInForABadVersion3() throws IOException {
        var vector = vector("v2");
        var headers = v2(vector, "v2");
        headers.putSingle(HubSpotSignature.V3, "");
        assertThat(signature(vector, true).given(headers, THEN)).isFalse();

        headers.putSingle(HubSpotSignature.V3, vector("v3").get("signature").asText());
        headers.putSingle(HubSpotSignature.TIMESTAMP, Long.toString(THEN.toEpochMilli()));
        assertThat(genuine(vector, headers, request(vector))).isFalse();
    }

    private static boolean genuine(JsonNode vector, MultivaluedMap<String, String> headers, SignedRequest request) {
        return signature(vector, true).genuine(headers, request);
    }

    private static HubSpotSignature signature(JsonNode vector, boolean v2Accepted) {
        return new HubSpotSignature(vector.get("clientSecret").asText(), v2Accepted);
    }

    private static MultivaluedMap<String, String> v3(JsonNode vector) {
        var headers = new MultivaluedHashMap<String, String>();
        headers.add(HubSpotSignature.V3, vector.get("signature").asText());
        headers.add(HubSpotSignature.TIMESTAMP, vector.get("timestamp").asText());
        return headers;
    }

    private static MultivaluedMap<String, String> v2(JsonNode vector, String version) {
        var headers = new MultivaluedHashMap<String, String>();
        headers.add(HubSpotSignature.V2, vector.get("signature").asText());
        headers.add(HubSpotSignature.VERSION, version);
        return headers;
    }

    private static SignedRequest request(JsonNode vector, String member, String value) {
        return request(vector.<ObjectNode>deepCopy().put(member, value));
    }

    private static SignedRequest request(JsonNode vector) {
        return new SignedRequest(vector.get("method").asText(), vector.get("uri").asText(), vector.get("body").asText().getBytes(UTF_8));
    }

    private static JsonNode vector(String version) throws IOException {
        return vectors(version).findFirst().orElseThrow();
    }

    private static Stream<JsonNode> vectors(String version) throws IOException {
        try (var file = HubSpotSignatureTest.class.getResourceAsStream("/signature-vectors.json")) {
            var all = new ObjectMapper().readTree(file).get("hubspot");
            return StreamSupport.stream(all.spliterator(), false).filter(vector -> vector.get("version").asText().equals(version));
        }
    }
}
