package otp.sandbox.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WritesTest {

    private final Desk desk = Desk.open();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "'otp_outcome': 'locked'|locked", "'otp_outcome': ''|", "'otp_tries': '3'|3",
            "'otp_at': '2026-11-22T10:15:00Z'|2026-11-22T10:15:00Z",
            "'otp_at': '1795342500000'|2026-11-22T10:15:00Z", "'email': 'Ada@Example.com'|ada@example.com"})
    void keepsWhatIsAValue(String property, String kept) {
        String name = property.substring(1, property.indexOf('\'', 1));

        desk.asks("POST", "/crm/objects/F/contacts", "{'properties': {%s}}".formatted(property)).is(201).has("/properties/" + name, kept);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "'otp_outcome': 'lost'|INVALID_OPTION", "'otp_tries': 'three'|INVALID_LONG", "'otp_at': 'yesterday'|INVALID_DATE",
            "'otp_at': '2026-11-22T10:15:00'|INVALID_DATE", "'email': 'ada'|INVALID_EMAIL", "'otp_gone': 'x'|PROPERTY_DOESNT_EXIST",
            "'hs_object_id': '1'|READ_ONLY_VALUE", "'createdate': '1795342500000'|READ_ONLY_VALUE"})
    void refusesWhatIsNone(String property, String code) {
        desk.asks("POST", "/crm/objects/F/contacts", "{'properties': {%s}}".formatted(property)).is(400)
                .has("/category", "VALIDATION_ERROR").has("/errors/0/code", code);
        assertThat(desk.portal.all(ObjectType.CONTACTS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{'properties': {'otp_tries': 3}}", "{'properties': {'otp_tries': null}}", "{'properties': []}", "{}",
            "{'properties': {}, 'id': '1'}"})
    void refusesBodiesOfAnotherShape(String body) {
        desk.asks("POST", "/crm/objects/F/contacts", body).is(400).has("/category", "VALIDATION_ERROR");
    }

    @Test
    void namesEveryPropertyThatIsWrong() {
        desk.asks("POST", "/crm/objects/F/contacts", "{'properties': {'otp_one': 'x', 'otp_tries': '1', 'otp_two': 'x'}}").is(400)
                .has("/errors/0/context/propertyName/0", "otp_one").has("/errors/1/context/propertyName/0", "otp_two");
    }

    @Test
    void givesAUniqueValueOnce() {
        String one = desk.contact("otp_ref", "r1", "email", "ada@example.com");
        String other = desk.contact("otp_ref", "r2");

        desk.asks("POST", "/crm/objects/F/contacts", "{'properties': {'otp_ref': 'r1'}}").is(409).has("/category", "CONFLICT")
                .has("/errors/0/code", "CONFLICTING_UNIQUE_VALUE");
        desk.asks("PATCH", "/crm/objects/F/contacts/" + other, "{'properties': {'otp_ref': 'r1'}}").is(409);
        desk.asks("PATCH", "/crm/objects/F/contacts/" + one, "{'properties': {'otp_ref': 'r1'}}").is(200);
        desk.asks("POST", "/crm/objects/F/contacts", "{'properties': {'email': 'ADA@example.com'}}").is(409)
                .has("/message", "Contact already exists. Existing ID: " + one);
        desk.asks("PATCH", "/crm/objects/F/contacts/" + one, "{'properties': {'otp_ref': ''}}").is(200);
        desk.asks("PATCH", "/crm/objects/F/contacts/" + other, "{'properties': {'otp_ref': 'r1'}}").is(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "notes|'hs_note_body': 'x'|hs_timestamp", "tickets|'hs_pipeline_stage': '1'|subject",
            "tickets|'subject': 'x'|hs_pipeline_stage",
            "tickets|'subject': 'x', 'hs_pipeline_stage': '5'|hs_pipeline_stage",
            "tickets|'subject': 'x', 'hs_pipeline_stage': '1', 'hs_pipeline': '7'|hs_pipeline"})
    void wantsWhatARecordCannotBeWithout(String type, String properties, String missing) {
        desk.asks("POST", "/crm/objects/F/" + type, "{'properties': {%s}}".formatted(properties)).is(400)
                .has("/errors/0/context/propertyName/0", missing);
    }

    @Test
    void wantsWhatAnAdministratorWantsOfNewRecords() {
        desk.portal.require(ObjectType.CONTACTS, "lastname");

        desk.asks("POST", "/crm/objects/F/contacts", "{'properties': {}}").is(400).has("/errors/0/code", "REQUIRED_FIELD");
        desk.asks("POST", "/crm/objects/F/contacts", "{'properties': {'lastname': 'Lovelace'}}").is(201);
    }

    @Test
    void movesATicketThroughTheStagesOfItsPipeline() {
        String id = desk.asks("POST", "/crm/objects/F/tickets", "{'properties': {'subject': 'x', 'hs_pipeline_stage': '1'}}").is(201)
                .has("/properties/hs_pipeline", "0").at("/id");

        desk.asks("PATCH", "/crm/objects/F/tickets/" + id, "{'properties': {'hs_pipeline_stage': '9'}}").is(400);
        desk.asks("PATCH", "/crm/objects/F/tickets/" + id, "{'properties': {'hs_pipeline_stage': '4'}}").is(200);
        desk.asks("PATCH", "/crm/objects/F/tickets/" + id, "{'properties': {'subject': ''}}").is(400);
        desk.asks("GET", "/crm/pipelines/F/tickets", "").has("/results/0/stages/3/metadata/isClosed", "true");
    }

    @Test
    void findsARecordByAPropertyThatIsUnique() {
        String id = desk.contact("otp_ref", "r1", "email", "ada@example.com", "phone", "+14155552671");

        desk.asks("GET", "/crm/objects/F/contacts/r1?idProperty=otp_ref&properties=phone,otp_at", "").is(200).has("/id", id)
                .has("/properties/phone", "+14155552671").has("/properties/otp_at", null).has("/properties/email", null);
        desk.asks("PATCH", "/crm/objects/F/contacts/ada@example.com?idProperty=email", "{'properties': {}}").is(200).has("/id", id);
        desk.asks("GET", "/crm/objects/F/contacts/+14155552671?idProperty=phone", "").is(400);
        desk.asks("GET", "/crm/objects/F/contacts/1?idProperty=hs_object_id", "").is(400);
    }

    @Test
    void losesTheValuesOfAPropertyThatIsDeleted() {
        String id = desk.contact("otp_ref", "r1");

        desk.portal.deleteProperty(ObjectType.CONTACTS, "otp_ref");

        assertThat(desk.portal.find(ObjectType.CONTACTS, id).orElseThrow().property("otp_ref")).isNull();
        desk.asks("PATCH", "/crm/objects/F/contacts/" + id, "{'properties': {'otp_ref': 'r1'}}").is(400);
    }

    @Test
    void forgetsAContactForGoodWithItsNotesButNotItsTickets() {
        String id = desk.contact("otp_ref", "r1");
        desk.asks("POST", "/crm/objects/F/notes", Inputs.note("x", id)).is(201);
        desk.asks("POST", "/crm/objects/F/tickets", Inputs.ticket("x", id)).is(201);

        desk.asks("POST", "/crm/objects/F/contacts/gdpr-delete", "{'objectId': '%s'}".formatted(id)).is(204);

        assertThat(desk.portal.all(ObjectType.CONTACTS)).isEmpty();
        assertThat(desk.portal.all(ObjectType.NOTES)).isEmpty();
        assertThat(desk.portal.all(ObjectType.TICKETS)).hasSize(1);
        desk.asks("POST", "/crm/objects/F/contacts/gdpr-delete", "{'objectId': '%s'}".formatted(id)).is(404);
    }
}
