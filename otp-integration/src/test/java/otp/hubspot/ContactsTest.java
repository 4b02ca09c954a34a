package otp.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.crm.ContactProperty.LAST_OUTCOME;
import static otp.crm.ContactProperty.LOCKOUTS;
import static otp.crm.ContactProperty.VERIFIED_AT;
import static otp.hubspot.RecordedExchange.answer;
import static otp.hubspot.RecordedExchange.json;
import static otp.hubspot.RecordedExchange.taking;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import otp.crm.ContactWrite;
import otp.crm.Refusal;
import otp.crm.Written;

class ContactsTest {

    private final RecordedExchange exchange = new RecordedExchange();
    private final PortalSchema schema = new PortalSchema();
    private final Contacts contacts = new Contacts(exchange, schema);

    @Test
    void anUpdateSendsOurPropertiesById() {
        exchange.answering(taking());

        contacts.update(List.of(new ContactWrite("151", Map.of(LAST_OUTCOME, "locked", VERIFIED_AT, ""))));

        assertThat(exchange.operations).containsExactly(Operation.CONTACT_UPDATE);
        assertThat(exchange.input(0).path("id").asText()).isEqualTo("151");
        assertThat(exchange.input(0).path("properties")).isEqualTo(json("{'otp_last_outcome':'locked','otp_verified_at':''}"));
    }

    @Test
    void anUpsertGoesByOurReferenceAndTellsWhoWasMade() {
        exchange.answering(200, "{'results':[{'id':'12','new':false,'properties':{'otp_ref':'ref-b'}},"
                + "{'id':'11','new':true,'properties':{'otp_ref':'ref-a'}}]}");

        assertThat(contacts.upsert(List.of(write("ref-a"), write("ref-b")))).containsExactly(Written.done("11", true),
                Written.done("12", false));
        assertThat(exchange.input(0).path("idProperty").asText()).isEqualTo("otp_ref");
        assertThat(exchange.input(0).path("id").asText()).isEqualTo("ref-a");
        assertThat(exchange.input(0).path("objectWriteTraceId").asText()).isNotEmpty()
                .isNotEqualTo(exchange.input(1).path("objectWriteTraceId").asText());
    }

    @Test
    void whatIsMadeWhenMissingCannotBeGone() {
        exchange.answering(404, "{'correlationId':'c-9'}");

        assertThat(contacts.upsert(List.of(write("ref-a")))).containsExactly(Written.refused(Refusal.REFUSED, "c-9"));
    }

    @Test
    void aContactThatIsGoneAndAloneIsKnownByThe404OfTheWhole() {
        exchange.answering(404, "");

        assertThat(contacts.update(List.of(write("151")))).containsExactly(Written.refused(Refusal.GONE, null));
    }

    @Test
    void aMissingPropertyIsLeftOut() {
        schema.missing = Set.of("otp_last_outcome");
        exchange.answering(taking());

        contacts.update(List.of(new ContactWrite("151", Map.of(LAST_OUTCOME, "locked", LOCKOUTS, "2"))));

        assertThat(exchange.input(0).path("properties")).isEqualTo(json("{'otp_lockouts':'2'}"));
    }

    @Test
    void whereNoPropertyIsLeftNothingIsAskedAndTheOthersKeepTheirPlaces() {
        schema.missing = Set.of("otp_last_outcome");
        exchange.answering(taking());

        List<Written> written = contacts.update(List.of(new ContactWrite("1", Map.of(LAST_OUTCOME, "locked")), write("2")));

        assertThat(written).extracting(Written::id).containsExactly("1", "92");
        assertThat(exchange.sizes()).containsExactly(1);
    }

    @Test
    void withoutTheReferenceNoContactIsMade() {
        schema.missing = Set.of("otp_ref");

        assertThat(contacts.upsert(List.of(write("a"), write("b")))).extracting(Written::refusal)
                .containsExactly(Refusal.PROPERTY_MISSING, Refusal.PROPERTY_MISSING);
        assertThat(exchange.bodies).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"204, ", "404, ", "200, REFUSED", "202, REFUSED", "400, INVALID", "409, CONFLICT", "423, REFUSED"})
    void anErasureIsDoneByA204OrWhenNobodyIsThere(int status, Refusal refusal) {
        exchange.answering(asked -> answer(status, ""));

        assertThat(contacts.erase("151").refusal()).isEqualTo(refusal);
        assertThat(exchange.bodies).containsExactly(json("{'objectId':'151'}"));
        assertThat(exchange.operations).containsExactly(Operation.CONTACT_ERASE);
    }

    @Test
    void whoIsNotThereMayBeToldByTheCategoryAlone() {
        exchange.answering(400, "{'category':'OBJECT_NOT_FOUND'}");

        assertThat(contacts.erase("151")).isEqualTo(Written.done("151", false));
    }

    private static ContactWrite write(String key) {
        return new ContactWrite(key, Map.of(LOCKOUTS, "2"));
    }
}
