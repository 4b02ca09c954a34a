package otp.contract;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static otp.contract.Told.members;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import otp.system.Answer;

@ContractTest
class OpenApiTest {

    private static final Map<String, Set<String>> ROUTES = Map.ofEntries(
            entry("/v1/applications", Set.of("get")),
            entry("/v1/applications/{name}", Set.of("get", "put")),
            entry("/v1/applications/{name}/keys", Set.of("get", "post")),
            entry("/v1/applications/{name}/keys/{id}", Set.of("delete")),
            entry("/v1/verifications", Set.of("post")),
            entry("/v1/verifications/{id}", Set.of("get", "delete")),
            entry("/v1/verifications/{id}/checks", Set.of("post")),
            entry("/v1/verifications/{id}/resends", Set.of("post")),
            entry("/v1/verifications/search", Set.of("post")),
            entry("/v1/audit-events/search", Set.of("post")),
            entry("/v1/lockouts/search", Set.of("post")),
            entry("/v1/lockouts/{id}", Set.of("get")),
            entry("/v1/lockouts/{id}/release", Set.of("post")),
            entry("/v1/erasures", Set.of("post")),
            entry("/v1/audit-events/verify", Set.of("post")),
            entry("/v1/crm/reconcile", Set.of("post")),
            entry("/v1/crm/parked/search", Set.of("post")),
            entry("/v1/crm/parked/retry", Set.of("post")),
            entry("/v1/webhooks/hubspot/start-verification", Set.of("post")),
            entry("/v1/webhooks/hubspot/release-lockout", Set.of("post")),
            entry("/v1/templates", Set.of("get")),
            entry("/v1/jwks.json", Set.of("get")));

    @Test
    void theDocumentDescribesEveryRoute() {
        Answer document = OneNode.nobody().with("Accept", "application/json").get("/otp/openapi");
        assertThat(document.status()).isEqualTo(200);
        assertThat(document.header("Cache-Control")).isEqualTo("no-store");
        assertThat(document.header("X-Request-Id")).isNotBlank();
        assertThat(document.at("/openapi")).startsWith("3.");
        JsonNode paths = document.json().at("/paths");
        ROUTES.forEach((route, methods) -> assertThat(members(operations(paths, route))).as(route).containsAll(methods));
    }

    @Test
    void itIsThereAsYamlToo() {
        Answer document = OneNode.nobody().with("Accept", "application/yaml").get("/otp/openapi");
        assertThat(document.status()).isEqualTo(200);
        assertThat(document.text()).contains("openapi: ").contains("/v1/verifications");
    }

    /** Whether or not the document's paths begin with the context root. */
    private static JsonNode operations(JsonNode paths, String route) {
        return paths.has(route) ? paths.get(route) : paths.path("/otp" + route);
    }
}
