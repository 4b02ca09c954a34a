package otp.sandbox.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {

    private static final String PATH = "/crm/objects/F/contacts/search";

    private final Desk desk = Desk.open();

    @BeforeEach
    void twoContacts() {
        desk.contact("phone", "+14155552671", "otp_tries", "9", "firstname", "Ada");
        desk.contact("otp_tries", "10", "firstname", "Grace");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "'phone', 'operator': 'EQ', 'value': '+14155552671'|1", "'phone', 'operator': 'EQ', 'value': '+14155552672'|0",
            "'phone', 'operator': 'NEQ', 'value': '+14155552671'|1", "'phone', 'operator': 'HAS_PROPERTY'|1",
            "'phone', 'operator': 'NOT_HAS_PROPERTY'|1", "'firstname', 'operator': 'IN', 'values': ['ada', 'grace']|2",
            "'firstname', 'operator': 'NOT_IN', 'values': ['ada']|1", "'otp_tries', 'operator': 'GT', 'value': '9'|1",
            "'otp_tries', 'operator': 'GTE', 'value': '9'|2", "'otp_tries', 'operator': 'LT', 'value': '10'|1",
            "'otp_tries', 'operator': 'BETWEEN', 'value': '9', 'highValue': '10'|2",
            "'firstname', 'operator': 'CONTAINS_TOKEN', 'value': 'ad*'|1"})
    void findsByOneCondition(String filter, int found) {
        assertThat(search("{'filters': [{'propertyName': %s}]}".formatted(filter))).isEqualTo(found);
    }

    @Test
    void joinsFiltersByAndAndGroupsByOr() {
        String ada = "{'propertyName': 'firstname', 'operator': 'EQ', 'value': 'Ada'}";
        String ten = "{'propertyName': 'otp_tries', 'operator': 'EQ', 'value': '10'}";

        assertThat(search("{'filters': [" + ada + ", " + ten + "]}")).isZero();
        assertThat(search("{'filters': [" + ada + "]}, {'filters': [" + ten + "]}")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'filters': []}", "{'filters': [{'propertyName': 'otp_gone', 'operator': 'HAS_PROPERTY'}]}",
            "{'filters': [{'propertyName': 'phone', 'operator': 'LIKE', 'value': 'x'}]}",
            "{'filters': [{'propertyName': 'phone', 'operator': 'EQ'}]}",
            "{'filters': [{'propertyName': 'phone', 'operator': 'IN', 'value': 'x'}]}"})
    void refusesConditionsThatAreNone(String group) {
        desk.asks("POST", PATH, "{'filterGroups': [" + group + "]}").is(400);
    }

    @Test
    void refusesMoreThanFiveGroups() {
        String group = "{'filters': [{'propertyName': 'phone', 'operator': 'HAS_PROPERTY'}]}";

        desk.asks("POST", PATH, "{'filterGroups': [" + (group + ",").repeat(4) + group + "]}").is(200);
        desk.asks("POST", PATH, "{'filterGroups': [" + (group + ",").repeat(5) + group + "]}").is(400);
    }

    @Test
    void givesPages() {
        IntStream.range(0, 10).forEach(each -> desk.contact());

        desk.asks("POST", PATH, "{}").is(200).has("/total", "12").has("/results/9/id", desk.portal.all(ObjectType.CONTACTS).get(9).id())
                .has("/results/10", null).has("/paging/next/after", "10");
        desk.asks("POST", PATH, "{'after': '10', 'limit': 2}").is(200).has("/results/1/archived", "false").has("/paging", null);
        desk.asks("POST", PATH, "{'limit': 201}").is(400);
        desk.asks("POST", PATH, "{'limit': 200, 'after': '9900'}").is(400);
    }

    @Test
    void lagsBehindWhatWasWritten() {
        desk.portal.limits(desk.portal.limits().searchLag(Duration.ofSeconds(2)));
        desk.passes(Duration.ofSeconds(2));
        String group = "{'filters': [{'propertyName': 'otp_ref', 'operator': 'EQ', 'value': 'r1'}]}";

        String id = desk.contact("otp_ref", "r1");
        assertThat(search(group)).isZero();
        desk.asks("GET", "/crm/objects/F/contacts/r1?idProperty=otp_ref", "").is(200);
        desk.passes(Duration.ofSeconds(2));
        assertThat(search(group)).isEqualTo(1);
        desk.asks("PATCH", "/crm/objects/F/contacts/" + id, "{'properties': {'otp_ref': 'r2'}}").is(200);
        assertThat(search(group)).isEqualTo(1);
        desk.portal.delete(ObjectType.CONTACTS, id);
        assertThat(search(group)).isZero();
    }

    private int search(String groups) {
        return desk.asks("POST", PATH, "{'filterGroups': [" + groups + "]}").is(200).json().path("total").asInt();
    }
}
