package otp.web.hubspot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

import jakarta.ws.rs.POST;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import otp.web.GivenShapes;
import otp.web.openapi.CrmShapes;

/** What an administrator imports into HubSpot makes it send what is understood here, and understand what is answered. */
class ActionDefinitionsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aStartSendsWhatIsRead() throws IOException {
        var definition = definition("start-verification");
        var input = JSON.createObjectNode();
        names(definition, "inputFields").forEach(name -> input.put(name, "the " + name));
        var properties = JSON.createObjectNode();
        definition.at("/objectRequestOptions/properties").forEach(name -> properties.put(name.asText(), "the " + name.asText()));
        var body = ActionBody.of(JSON.writeValueAsBytes(JSON.createObjectNode().<ObjectNode>set("inputFields", input)
                .set("object", JSON.createObjectNode().set("properties", properties))));

        assertThat(names(definition, "inputFields")).containsExactly(GivenShapes.members(CrmShapes.StartInput.class));
        assertThat(body.application()).isEqualTo("the application");
        assertThat(body.phone()).isEqualTo("the phone");
        assertThat(names(definition, "outputFields")).containsExactly("result", "verification");
    }

    @Test
    void aReleaseSendsWhatIsReadAndNoPhone() throws IOException {
        var definition = definition("release-lockout");
        var input = JSON.createObjectNode();
        names(definition, "inputFields").forEach(name -> input.put(name, "the " + name));
        var release = ActionBody.of(JSON.writeValueAsBytes(JSON.createObjectNode().set("inputFields", input))).release();

        assertThat(names(definition, "inputFields")).containsExactly(GivenShapes.members(CrmShapes.ReleaseInput.class));
        assertThat(List.of(release.application(), release.agent(), release.reason(), release.lockout()))
                .containsExactly("the application", "the agent", "the reason", "the lockout");
        assertThat(required(definition)).containsExactly("application", "agent", "reason");
        assertThat(definition.has("objectRequestOptions")).isFalse();
        assertThat(names(definition, "outputFields")).containsExactly("result", "lockout");
    }

    @ParameterizedTest
    @ValueSource(strings = {"start-verification", "release-lockout"})
    void theActionIsARouteOfOursAndForContacts(String action) throws IOException {
        var definition = definition(action);

        assertThat(URI.create(definition.get("actionUrl").asText()).getPath()).isEqualTo("/otp/v1/webhooks/hubspot/" + action);
        assertThat(WorkflowActionsResource.class.getDeclaredMethods()).filteredOn(method -> method.isAnnotationPresent(POST.class))
                .extracting(method -> method.getAnnotation(jakarta.ws.rs.Path.class).value()).contains(action);
        assertThat(definition.get("objectTypes").toString()).isEqualTo("[\"CONTACT\"]");
        assertThat(definition.get("published").asBoolean()).isFalse();
        assertThat(definition.get("functions")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"start-verification", "release-lockout"})
    void everyFieldHasALabel(String action) throws IOException {
        var definition = definition(action);
        var labels = definition.at("/labels/en");

        assertThat(labels.get("inputFieldLabels").fieldNames()).toIterable().containsExactlyElementsOf(names(definition, "inputFields"));
        assertThat(labels.get("outputFieldLabels").fieldNames()).toIterable().containsExactlyElementsOf(names(definition, "outputFields"));
        assertThat(List.of("actionName", "actionDescription", "appDisplayName", "actionCardContent"))
                .allSatisfy(label -> assertThat(labels.path(label).asText()).isNotBlank());
    }

    @Test
    void whatTheGuideSaysOfResultsIsAnswered() throws IOException {
        var guide = Files.readString(Path.of("..", "docs", "hubspot", "README.md"));
        assertThat(List.of("started", "released", "unknown-portal", "no-callback-id", "callback-reused", "no-contact",
                "unknown-application",
                "application-disabled", "no-phone", "unusable-phone", "account-locked", "recipient-not-allowed", "startsPerApplication",
                "sendsPerRecipient", "whatsapp", "invalid-agent", "invalid-reason", "unknown-lockout", "not-this-contact",
                "no-active-lockout", "more-than-one-lockout", "already-expired", "already-released"))
                .allSatisfy(result -> assertThat(guide).contains("`" + result + "`"));
    }

    private static List<String> names(JsonNode definition, String fields) {
        return definition.get(fields).findValues("typeDefinition").stream().map(type -> type.get("name").asText()).toList();
    }

    private static List<String> required(JsonNode definition) {
        return StreamSupport.stream(definition.get("inputFields").spliterator(), false).filter(field -> field.get("isRequired").asBoolean())
                .map(field -> field.at("/typeDefinition/name").asText()).toList();
    }

    private static JsonNode definition(String action) throws IOException {
        return JSON.readTree(Files.readString(Path.of("..", "docs", "hubspot", action + ".json"), UTF_8));
    }
}
