package otp.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static otp.hubspot.RecordedExchange.answer;
import static otp.hubspot.RecordedExchange.json;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import otp.crm.CrmContact;
import otp.crm.CrmUnavailableException;

class PhoneSearchTest {

    private static final String ADA = "+12025550101";
    private static final String BOB = "+12025550102";

    private final RecordedExchange exchange = new RecordedExchange();
    private final PhoneSearch search = new PhoneSearch(exchange);

    @Test
    void bothPhonePropertiesAreSearchedForBothForms() {
        exchange.answering(200, "{'results':[]}");

        assertThat(search.byPhone(List.of(ADA))).isEqualTo(Map.of(ADA, List.of()));
        assertThat(exchange.bodies.get(0).path("filterGroups")).isEqualTo(json("[{'filters':[{'propertyName':'phone','operator':'IN',"
                + "'values':['+12025550101','12025550101']}]},{'filters':[{'propertyName':'mobilephone','operator':'IN',"
                + "'values':['+12025550101','12025550101']}]}]"));
        assertThat(exchange.bodies.get(0).path("limit").asInt()).isEqualTo(200);
    }

    @Test
    void everybodyWithTheNumberIsNamedOnce() {
        exchange.answering(200, "{'results':[{'id':'1','properties':{'phone':'+1 202-555-0101','mobilephone':'12025550101'}},"
                + "{'id':'2','properties':{'mobilephone':'+12025550101'}},{'id':'3','properties':{'phone':'12025550102','mobilephone':null}},"
                + "{'id':'4','properties':{'phone':'+12025550199'}}]}");

        Map<String, List<CrmContact>> found = search.byPhone(List.of(ADA, BOB));

        assertThat(found.get(ADA)).extracting(CrmContact::id).containsExactly("1", "2");
        assertThat(found.get(BOB)).extracting(CrmContact::id).containsExactly("3");
    }

    @Test
    void aSearchIsFollowedPageByPage() {
        exchange.answering(asked -> asked.has("after") ? answer(200, "{'results':[{'id':'2','properties':{'phone':'12025550101'}}]}")
                : answer(200, "{'results':[{'id':'1','properties':{'phone':'12025550101'}}],'paging':{'next':{'after':'200'}}}"));

        assertThat(search.byPhone(List.of(ADA)).get(ADA)).extracting(CrmContact::id).containsExactly("1", "2");
        assertThat(exchange.bodies.get(0).has("after")).isFalse();
        assertThat(exchange.bodies.get(1).path("after").asText()).isEqualTo("200");
    }

    @Test
    void aSearchThatNeverEndsIsEnded() {
        exchange.answering(200, "{'results':[],'paging':{'next':{'after':'200'}}}");

        search.byPhone(List.of(ADA));

        assertThat(exchange.bodies).hasSize(50);
    }

    @Test
    void aSearchStaysBelowTheThreeThousandCharactersThatHubSpotReads() {
        exchange.answering(200, "{'results':[]}");

        search.byPhone(IntStream.range(0, 60).mapToObj(i -> "+120255502" + (10 + i)).toList());

        assertThat(exchange.bodies).hasSize(3).allMatch(body -> body.toString().length() < 3_000);
    }

    @Test
    void aRefusedSearchDoesNotMeanThatNobodyHasTheNumber() {
        exchange.answering(400, "{'category':'VALIDATION_ERROR','results':[]}");

        assertThatThrownBy(() -> search.byPhone(List.of(ADA))).isInstanceOf(CrmUnavailableException.class);
    }
}
