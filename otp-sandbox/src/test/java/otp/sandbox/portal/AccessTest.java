package otp.sandbox.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {

    private final Desk desk = Desk.open();

    @ParameterizedTest
    @ValueSource(strings = {"/crm/objects/2026-09/contacts/1", "/crm/objects/2026-03/contacts/1", "/crm/v3/objects/contacts/1",
            "/crm/v3/objects/0-1/1"})
    void isTheSameInEveryFamilyOfPaths(String path) {
        desk.asks("GET", path, "").is(404).has("/category", "OBJECT_NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/crm/objects/2025-09/contacts/1", "/crm/v2/objects/contacts/1", "/crm/v4/objects/contacts/1", "/contacts/1",
            "/crm/v3/associations/contacts/notes/batch/read", "/crm/v3/objects/contacts/1/associations/notes"})
    void answersUnknownPathsForPeople(String path) {
        assertThat(desk.asks("GET", path, "").is(404).answer().body()).startsWith("<!doctype html>");
    }

    @Test
    void knowsOneToken() {
        desk.token = "another";
        desk.asks("GET", "/crm/pipelines/F/tickets", "").is(401).has("/category", "INVALID_AUTHENTICATION");
        desk.portal.token("another");
        desk.asks("GET", "/crm/pipelines/F/tickets", "").is(200);
    }

    @ParameterizedTest
    @CsvSource({"contacts,POST,/crm/objects/F/contacts/batch/read", "notes,POST,/crm/objects/F/notes/batch/create",
            "tickets,POST,/crm/objects/F/tickets/batch/upsert", "tickets,GET,/crm/pipelines/F/tickets",
            "tickets,POST,/crm/associations/F/tickets/contacts/batch/create", "notes,POST,/crm/associations/F/contacts/notes/batch/read",
            "schema,POST,/crm/properties/F/contacts", "schema,POST,/crm/properties/F/tickets/groups"})
    void refusesAForbiddenAreaAlone(String area, String method, String path) {
        desk.portal.forbid(area);

        desk.asks(method, path, "").is(403).has("/category", "MISSING_SCOPES");
        desk.asks("GET", "/crm/properties/F/contacts", "").is(area.equals("contacts") ? 403 : 200);
        desk.portal.allow(area);
        assertThat(desk.asks(method, path, "").answer().status()).isNotEqualTo(403);
    }

    @Test
    void bearsSoMuchInAnyTenSeconds() {
        desk.passes(Duration.ofSeconds(10));
        desk.portal.limits(desk.portal.limits().perTenSeconds(3));

        ask().is(200);
        desk.passes(Duration.ofSeconds(9));
        ask().is(200);
        assertThat(ask().is(200).answer().headers()).containsEntry("X-HubSpot-RateLimit-Max", "3")
                .containsEntry("X-HubSpot-RateLimit-Remaining", "0");
        ask().is(429).has("/policyName", "TEN_SECONDLY_ROLLING").has("/errorType", "RATE_LIMIT");
        desk.passes(Duration.ofSeconds(1));
        ask().is(200);
        ask().is(429);
    }

    @Test
    void bearsFiveSearchesASecond() {
        for (int count = 0; count < 5; count++) {
            assertThat(desk.asks("POST", "/crm/objects/F/contacts/search", "{}").is(200).answer().headers())
                    .doesNotContainKey("X-HubSpot-RateLimit-Max");
        }
        desk.asks("POST", "/crm/objects/F/contacts/search", "{}").is(429).has("/policyName", "SECONDLY");
        ask().is(200);
        desk.passes(Duration.ofSeconds(1));
        desk.asks("POST", "/crm/objects/F/contacts/search", "{}").is(200);
    }

    @Test
    void takesOnlyWhatIsSaidToBeJson() {
        desk.contentType = "text/plain";

        desk.asks("POST", "/crm/objects/F/contacts", "{'properties': {}}").is(415);
    }

    @ParameterizedTest
    @CsvSource({"/automation/v4/actions/callbacks/ap-1/complete", "/automation/actions/callbacks/2026-03/ap-1/complete",
            "/automation/actions/callbacks/2026-09/ap-1/complete"})
    void takesTheEndOfAWorkflowAction(String path) {
        desk.asks("POST", path, "{'outputFields': {'hs_execution_state': 'SUCCESS'}, 'typedOutputs': {}}").is(204);
        desk.asks("POST", path, "{'outputFields': {'hs_execution_state': 'SUCCESS'}}").is(400);
        desk.asks("POST", path, "{'outputFields': {}, 'typedOutputs': {}}").is(400);
    }

    private Desk.Said ask() {
        return desk.asks("GET", "/crm/pipelines/F/tickets", "");
    }
}
