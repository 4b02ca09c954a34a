package otp.sandbox.crm;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import otp.sandbox.server.Server;

/** Runs the workflow action that releases a lockout, signed as HubSpot signs it, once. */
@ApplicationScoped
public class Workflow {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

    @Inject
    ReleaseAction action;

    @Inject
    WorkflowSignature signature;

    @Inject
    Server server;

    @Inject
    Clock clock;

    /** @return the status that was answered and the output fields, as the workflow's history would show them */
    public CompletableFuture<ObjectNode> release(String contact, Optional<String> lockout) {
        String timestamp = Long.toString(clock.millis());
        String body = action.body(action.callbackId(clock.millis()), contact, lockout).toString();
        URI uri = server.api().resolve("/otp/v1/webhooks/hubspot/release-lockout");
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .header("X-HubSpot-Request-Timestamp", timestamp)
                .header("X-HubSpot-Signature-v3", signature.of("POST", uri, body, timestamp))
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .thenApply(response -> outcome(response.statusCode(), response.body())).exceptionally(failure -> outcome(0, "{}"));
    }

    private static ObjectNode outcome(int status, String body) {
        ObjectNode outcome = JsonNodeFactory.instance.objectNode().put("status", status);
        outcome.set("output", fields(body));
        return outcome;
    }

    private static JsonNode fields(String body) {
        try {
            JsonNode fields = JSON.readTree(body).path("outputFields");
            return fields.isObject() ? fields : JsonNodeFactory.instance.objectNode();
        } catch (IOException e) {
            return JsonNodeFactory.instance.objectNode();
        }
    }
}
