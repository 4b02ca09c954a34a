package otp.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import otp.message.FailureReason;

class OpenApiDocumentTest {

    @Test
    void isGeneratedWithEveryRouteOfTheApi() throws IOException {
        JsonNode paths = document().path("paths");

        assertThat(paths.fieldNames()).toIterable().containsExactlyInAnyOrder("/v1/applications", "/v1/applications/{name}",
                "/v1/applications/{name}/keys", "/v1/applications/{name}/keys/{id}", "/v1/audit-events/search", "/v1/audit-events/verify",
                "/v1/crm/parked/retry", "/v1/crm/parked/search", "/v1/crm/reconcile", "/v1/erasures", "/v1/jwks.json",
                "/v1/lockouts/search", "/v1/lockouts/{id}",
                "/v1/lockouts/{id}/release", "/v1/templates", "/v1/verifications", "/v1/verifications/search", "/v1/verifications/{id}",
                "/v1/verifications/{id}/checks",
                "/v1/verifications/{id}/resends", "/v1/webhooks/whatsapp", "/v1/webhooks/hubspot/start-verification",
                "/v1/webhooks/hubspot/release-lockout");
        assertThat(document().at("/servers/0/url").asText()).isEqualTo("/otp");
    }

    @Test
    void saysWhatEveryRouteNeedsAndAnswers() throws IOException {
        for (JsonNode path : document().path("paths")) {
            for (JsonNode method : path) {
                assertThat(method.path("summary").asText()).isNotEmpty();
                assertThat(method.at("/responses/default/content").has("application/problem+json")).isTrue();
            }
        }
        assertThat(document().at("/paths/~1v1~1verifications/post/security/0").has("bearer")).isTrue();
        assertThat(document().at("/paths/~1v1~1jwks.json/get").has("security")).isFalse();
    }

    @Test
    void namesTheHeadersThatARouteKnows() throws IOException {
        assertThat(headers("/v1/verifications/post")).containsExactly("Idempotency-Key");
        assertThat(headers("/v1/verifications/{id}/get")).containsExactly("Otp-Application");
        assertThat(headers("/v1/lockouts/search/post")).containsExactly("Otp-Application");
        assertThat(headers("/v1/audit-events/search/post")).containsExactly("Otp-Application");
        assertThat(headers("/v1/verifications/search/post")).containsExactlyInAnyOrder("Idempotency-Key", "Otp-Application");
        assertThat(headers("/v1/lockouts/{id}/get")).containsExactly("Otp-Application");
        assertThat(headers("/v1/audit-events/verify/post")).containsExactly("Otp-Application");
        assertThat(headers("/v1/lockouts/{id}/release/post")).containsExactlyInAnyOrder("Idempotency-Key", "Otp-Application");
        assertThat(document().at("/components/parameters/Otp-Application/in").asText()).isEqualTo("header");
    }

    @Test
    void namesEveryReasonOfAFailure() throws IOException {
        JsonNode reason = document().at("/components/schemas/Delivery/properties/reason");

        assertThat(reason.path("enum")).extracting(JsonNode::asText)
                .containsExactlyElementsOf(Stream.of(FailureReason.values()).map(FailureReason::word).toList());
        assertThat(reason.path("description").asText()).isNotEmpty();
    }

    private static List<String> headers(String operation) throws IOException {
        int method = operation.lastIndexOf('/');
        var parameters = document().path("paths").path(operation.substring(0, method)).path(operation.substring(method + 1))
                .path("parameters");
        return parameters.findValuesAsText("$ref").stream().map(ref -> ref.substring("#/components/parameters/".length())).toList();
    }

    private static JsonNode document() throws IOException {
        try (var file = OpenApiResource.class.getResourceAsStream("openapi.json")) {
            return new ObjectMapper().readTree(file);
        }
    }
}
