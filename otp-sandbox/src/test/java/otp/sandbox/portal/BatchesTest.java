package otp.sandbox.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BatchesTest {

    private static final String UPSERT = "/crm/objects/F/contacts/batch/upsert";
    private static final String UPDATE = "/crm/objects/F/contacts/batch/update";
    private static final String READ = "/crm/objects/F/contacts/batch/read";

    private final Desk desk = Desk.open();

    @Test
    void makesOrChangesByAUniqueProperty() {
        String known = desk.contact("otp_ref", "r1", "firstname", "Ada");

        desk.asks("POST", UPSERT, """
                {'inputs': [{'idProperty': 'otp_ref', 'id': 'r1', 'properties': {'otp_tries': '1'}},
                            {'idProperty': 'otp_ref', 'id': 'r2', 'properties': {'otp_tries': '2'}}]}""").is(200)
                .has("/results/0/id", known).has("/results/0/new", "false").has("/results/0/properties/firstname", "Ada")
                .has("/results/1/new", "true").has("/results/1/properties/otp_ref", "r2").has("/numErrors", null);
        assertThat(desk.portal.all(ObjectType.CONTACTS)).hasSize(2);
    }

    @Test
    void refusesOneAndTakesTheOthersWhereEachHasATrace() {
        desk.asks("POST", UPSERT, traced("open", "lost", "locked")).is(207).has("/status", "COMPLETE").has("/numErrors", "1")
                .has("/results/0/objectWriteTraceId", "t0").has("/results/1/objectWriteTraceId", "t2").has("/results/2", null)
                .has("/errors/0/category", "VALIDATION_ERROR").has("/errors/0/errors/0/code", "INVALID_OPTION")
                .has("/errors/0/context/objectWriteTraceId/0", "t1").has("/errors/0/context/ids/0", "r1");
        assertThat(desk.portal.all(ObjectType.CONTACTS)).hasSize(2);
    }

    @Test
    void refusesAllForOneWhereTheyHaveNone() {
        String body = traced("open", "lost", "locked").replaceAll("'objectWriteTraceId': 't.', ", "");

        desk.asks("POST", UPSERT, body).is(400).has("/category", "VALIDATION_ERROR");
        assertThat(desk.portal.all(ObjectType.CONTACTS)).isEmpty();
        desk.asks("POST", UPSERT, body.replace("lost", "open")).is(200);
        desk.portal.refuseWholeBatches(true);
        desk.asks("POST", UPSERT, traced("open", "lost")).is(400);
    }

    @Test
    void tellsOfConflictsWithinABatch() {
        desk.contact("otp_ref", "r9");

        desk.asks("POST", UPDATE, """
                {'inputs': [{'id': '%s', 'objectWriteTraceId': 'a', 'properties': {'otp_ref': 'r9'}}]}""".formatted(desk.contact())).is(207)
                .has("/errors/0/category", "CONFLICT").has("/errors/0/errors/0/code", "CONFLICTING_UNIQUE_VALUE");
    }

    @Test
    void leavesOutWhoIsNotThere() {
        String id = desk.contact("otp_ref", "r1");

        desk.asks("POST", READ, "{'properties': ['otp_ref'], 'inputs': [{'id': '%s'}, {'id': '7'}, {'id': '8'}]}".formatted(id)).is(207)
                .has("/results/0/properties/otp_ref", "r1").has("/numErrors", "1").has("/errors/0/category", "OBJECT_NOT_FOUND")
                .has("/errors/0/context/ids/0", "7").has("/errors/0/context/ids/1", "8");
        desk.asks("POST", UPDATE, "{'inputs': [{'id': '%s', 'properties': {}}, {'id': '7', 'properties': {}}]}".formatted(id)).is(207)
                .has("/results/0/id", id).has("/errors/0/category", "OBJECT_NOT_FOUND").has("/errors/0/context/ids/0", "7");
    }

    @ParameterizedTest
    @CsvSource({READ + ",email,200", READ + ",otp_ref,200", READ + ",phone,400", READ + ",hs_object_id,400", READ + ",otp_gone,400",
            UPSERT + ",email,200", UPSERT + ",otp_ref,200", UPSERT + ",phone,400", UPSERT + ",hs_object_id,400", UPSERT + ",otp_gone,400",
            UPDATE + ",email,400", UPDATE + ",otp_ref,200", UPDATE + ",hs_object_id,400", UPDATE + ",phone,400"})
    void findsByPropertiesThatAreUnique(String path, String property, int status) {
        desk.contact("email", "ada@example.com", "otp_ref", "ada@example.com");
        String inputs = path.equals(READ) ? "{'idProperty': '%s', 'properties': [], 'inputs': [{'id': 'ada@example.com'}]}"
                : "{'inputs': [{'idProperty': '%s', 'id': 'ada@example.com', 'properties': {}}]}";

        desk.asks("POST", path, inputs.formatted(property)).is(status);
    }

    @Test
    void wantsToKnowWhatAnUpsertGoesBy() {
        desk.asks("POST", UPSERT, "{'inputs': [{'id': 'r1', 'properties': {}}]}").is(400);
    }

    @Test
    void changesNothingAndSaysNothingForAnAddressInThePlaceOfAnId() {
        desk.contact("email", "ada@example.com");

        desk.asks("POST", UPDATE, "{'inputs': [{'id': 'ada@example.com', 'properties': {'firstname': 'A'}}]}").is(200).has("/results/0",
                null);
        assertThat(desk.portal.all(ObjectType.CONTACTS).get(0).property("firstname")).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 101})
    void takesOneToAHundred(int count) {
        String inputs = IntStream.range(0, count).mapToObj("{'id': '%d'}"::formatted).collect(Collectors.joining(","));

        desk.asks("POST", READ, "{'properties': [], 'inputs': [" + inputs + "]}").is(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {READ, UPDATE, UPSERT, "/crm/objects/F/contacts/batch/archive"})
    void takesNoRecordTwice(String path) {
        String input = path.equals(UPSERT) ? "{'idProperty': 'otp_ref', 'id': '1', 'properties': {}}"
                : path.equals(UPDATE) ? "{'id': '1', 'properties': {}}" : "{'id': '1'}";
        String more = path.equals(READ) ? "'properties': []," : "";

        desk.asks("POST", path, "{" + more + "'inputs': [" + input + "," + input + "]}").is(400).has("/category", "VALIDATION_ERROR");
    }

    @Test
    void removesAndDoesNotMindWhatIsGone() {
        String id = desk.contact();
        String body = "{'inputs': [{'id': '%s'}, {'id': '7'}]}".formatted(id);

        assertThat(desk.asks("POST", "/crm/objects/F/contacts/batch/archive", body).is(204).answer().body()).isEmpty();
        desk.asks("GET", "/crm/objects/F/contacts/" + id, "").is(404);
    }

    @Test
    void makesATicketOnlyWithAllThatItNeeds() {
        String path = "/crm/objects/F/tickets/batch/upsert";
        String input = "{'inputs': [{'idProperty': 'otp_lockout', 'id': 'l1', 'objectWriteTraceId': 'a', 'properties': {%s}}]}";

        desk.asks("POST", path, input.formatted("'hs_pipeline_stage': '4'")).is(207).has("/errors/0/errors/0/code", "REQUIRED_FIELD");
        desk.asks("POST", path, input.formatted("'subject': 'x', 'hs_pipeline_stage': '1'")).is(200).has("/results/0/new", "true");
        desk.asks("POST", path, input.formatted("'hs_pipeline_stage': '4'")).is(200).has("/results/0/new", "false");
    }

    private static String traced(String... outcomes) {
        return IntStream.range(0, outcomes.length).mapToObj(place -> """
                {'idProperty': 'otp_ref', 'id': 'r%d', 'objectWriteTraceId': 't%d', 'properties': {'otp_outcome': '%s'}}"""
                .formatted(place, place, outcomes[place])).collect(Collectors.joining(",", "{'inputs': [", "]}"));
    }
}
