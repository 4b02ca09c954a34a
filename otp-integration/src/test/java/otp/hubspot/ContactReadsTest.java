package otp.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static otp.hubspot.RecordedExchange.answer;
import static otp.hubspot.RecordedExchange.ids;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import otp.crm.CrmContact;
import otp.crm.CrmUnavailableException;

class ContactReadsTest {

    private final RecordedExchange exchange = new RecordedExchange();
    private final ContactReads reads = new ContactReads(exchange);

    @Test
    void ofAContactOnlyWhatIsOursIsTaken() {
        exchange.answering(200,
                "{'results':[{'id':'1','properties':{'otp_ref':'r','otp_lockouts':'2','otp_verified_at':null,'otp_locked_until':'',"
                        + "'email':'ada@example.com','firstname':'Ada'}}]}");

        CrmContact contact = reads.byId(List.of("1")).get("1");

        assertThat(contact.reference()).isEqualTo("r");
        assertThat(contact.properties()).containsOnlyKeys("otp_ref", "otp_lockouts");
    }

    @Test
    void whatFindsAContactIsAskedForAndNoHistory() {
        exchange.answering(200, "{'results':[]}");

        reads.byId(List.of("1"));

        assertThat(exchange.bodies.get(0).path("properties").toString()).contains("otp_ref", "hs_merged_object_ids")
                .doesNotContain("email", "phone");
        assertThat(exchange.bodies.get(0).path("propertiesWithHistory")).isEmpty();
    }

    @Test
    void whoWasDeletedIsLeftOut() {
        exchange.answering(207,
                "{'results':[{'id':'1'},{'id':'3','archived':true}],'errors':[{'category':'OBJECT_NOT_FOUND','context':{'ids':['2']}}]}");

        assertThat(reads.byId(List.of("1", "2", "3"))).containsOnlyKeys("1");
    }

    @Test
    void whoWasMergedIsFoundInTheListOfTheOneThatIsLeft() {
        exchange.answering(200, "{'results':[{'id':'90','properties':{'hs_merged_object_ids':'4; 2'}},{'id':'1'},"
                + "{'id':'91','properties':{'hs_merged_object_ids':'3'}}]}");

        assertThat(reads.byId(List.of("1", "2", "3", "4"))).extractingFromEntries(found -> found.getKey() + "=" + found.getValue().id())
                .containsExactlyInAnyOrder("1=1", "2=90", "3=91", "4=90");
    }

    @Test
    void whoWasMergedIntoAnotherThatWasAskedForIsThatOne() {
        exchange.answering(200, "{'results':[{'id':'2','properties':{'hs_merged_object_ids':'1'}}]}");

        assertThat(reads.byId(List.of("1", "2"))).extractingByKey("1").extracting(CrmContact::id).isEqualTo("2");
    }

    @Test
    void whereOneIsLeftOfBothTheyBelongTogether() {
        exchange.answering(200, "{'results':[{'id':'90'},{'id':'1'}]}");

        assertThat(reads.byId(List.of("1", "2"))).extractingByKey("2").extracting(CrmContact::id).isEqualTo("90");
        assertThat(reads.byId(List.of("1", "2", "3"))).containsOnlyKeys("1");
    }

    @Test
    void anIdThatCannotBeOneIsNobodysAndDisturbsNoOther() {
        exchange.answering(200, "{'results':[{'id':'1'}]}");

        assertThat(reads.byId(List.of("1", "99999999999999999999", "0", "../7"))).containsOnlyKeys("1");
        assertThat(ids(exchange.bodies.get(0))).containsExactly("1");
    }

    @Test
    void oneThatIsRefusedAloneIsLikeOneThatIsNotThere() {
        exchange.answering(asked -> ids(asked).contains("bad") ? answer(400, "{}")
                : answer(200, "{'results':[" + String.join(",", ids(asked).stream()
                        .map(email -> "{'id':'" + (1 + email.length()) + "','properties':{'email':'" + email + "'}}").toList()) + "]}"));

        assertThat(reads.byEmail(List.of("a@x", "bad", "bb@x"))).containsOnlyKeys("a@x", "bb@x");
    }

    @Test
    void aReasonThatIsNotTheRecordsOwnDoesNotMakeItGone() {
        exchange.answering(207, "{'results':[{'id':'1'}],'errors':[{'category':'INTERNAL_ERROR','context':{'ids':['2']}}]}");
        assertThatThrownBy(() -> reads.byId(List.of("1", "2"))).isInstanceOf(CrmUnavailableException.class);

        exchange.answering(423, "");
        assertThatThrownBy(() -> reads.byId(List.of("1", "2"))).isInstanceOf(CrmUnavailableException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{'results':{}}"})
    void anAnswerWithoutResultsDoesNotMeanThatNobodyIsThere(String body) {
        exchange.answering(200, body);

        assertThatThrownBy(() -> reads.byId(List.of("1"))).isInstanceOfSatisfying(CrmUnavailableException.class,
                none -> assertThat(none.perhapsTaken()).isFalse());
    }

    @Test
    void anAddressIsFoundHoweverItIsWritten() {
        exchange.answering(200, "{'results':[{'id':'7','properties':{'email':'Ada@Example.com'}},"
                + "{'id':'8','properties':{'email':'new@x','hs_additional_emails':'old@x;older@x'}},{'id':'9','properties':{'email':'other@x'}}]}");

        assertThat(reads.byEmail(List.of("ADA@example.com", "ada@example.com", "older@x", "none@x")))
                .extractingFromEntries(found -> found.getKey() + "=" + found.getValue().id())
                .containsExactlyInAnyOrder("ADA@example.com=7", "ada@example.com=7", "older@x=8");
        assertThat(exchange.bodies.get(0).path("idProperty").asText()).isEqualTo("email");
        assertThat(ids(exchange.bodies.get(0))).containsExactly("ada@example.com", "older@x", "none@x");
    }

    @Test
    void aHundredAreAskedForAtOnce() {
        exchange.answering(200, "{'results':[]}");

        reads.byId(IntStream.rangeClosed(1, 150).mapToObj(Integer::toString).toList());

        assertThat(exchange.sizes()).containsExactly(100, 50);
    }
}
