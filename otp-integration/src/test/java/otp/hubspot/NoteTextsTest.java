package otp.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static otp.hubspot.RecordedExchange.answer;
import static otp.hubspot.RecordedExchange.ids;
import static otp.hubspot.RecordedExchange.json;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import otp.crm.CrmUnavailableException;

class NoteTextsTest {

    private final RecordedExchange exchange = new RecordedExchange();
    private final NoteTexts texts = new NoteTexts(exchange);

    @Test
    void theTextsOfAllPagesAreReadTheNewestFirst() {
        exchange.answering(asked -> {
            if (isRead(asked)) {
                return read(asked);
            }
            return asked.path("inputs").path(0).has("after") ? answer(200, "{'results':[{'from':{'id':'151'},'to':[{'id':'30'}]}]}")
                    : answer(200,
                            "{'results':[{'from':{'id':'151'},'to':[{'toObjectId':9},{'toObjectId':100}],'paging':{'next':{'after':'x'}}}]}");
        });

        assertThat(texts.of("151")).containsExactly(entry("100", "text 100"), entry("30", "text 30"), entry("9", "text 9"));
        assertThat(exchange.bodies.get(1)).isEqualTo(json("{'inputs':[{'id':'151','after':'x'}]}"));
    }

    @Test
    void theNewestThousandAreReadByTheHundred() {
        String all = String.join(",", IntStream.rangeClosed(1, 1_200).mapToObj(id -> "{'toObjectId':" + id + "}").toList());
        exchange.answering(asked -> isRead(asked) ? read(asked) : answer(200, "{'results':[{'to':[" + all + "]}]}"));

        assertThat(texts.of("151")).hasSize(1_000).containsKeys("1200", "201").doesNotContainKey("200");
        assertThat(exchange.sizes()).containsOnly(1, 100).hasSize(11);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'results':[]}", "{'results':[{'from':{'id':'151'},'to':[]}]}",
            "{'results':[],'errors':[{'category':'OBJECT_NOT_FOUND','subCategory':'crm.associations.NO_ASSOCIATIONS_FOUND'}]}"})
    void aContactWithoutNotesHasNone(String body) {
        exchange.answering(207, body);

        assertThat(texts.of("151")).isEmpty();
        assertThat(exchange.operations).containsExactly(Operation.CONTACT_NOTES);
    }

    @Test
    void whoIsNotThereHasNoNotes() {
        exchange.answering(404, "");

        assertThat(texts.of("151")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{'results':[],'errors':[{'category':'INTERNAL_ERROR'}]}"})
    void inDoubtThereIsNoAnswer(String body) {
        exchange.answering(207, body);

        assertThatThrownBy(() -> texts.of("151")).isInstanceOf(CrmUnavailableException.class);
    }

    @Test
    void notesThatAreThereAndSayNothingAreNoAnswer() {
        exchange.answering(asked -> answer(200, isRead(asked) ? "{'results':[]}" : "{'results':[{'to':[{'toObjectId':9}]}]}"));

        assertThatThrownBy(() -> texts.of("151")).isInstanceOf(CrmUnavailableException.class);
    }

    @Test
    void notesThatAreGoneMeanwhileAreNone() {
        exchange.answering(asked -> isRead(asked) ? answer(207, "{'results':[],'errors':[{'category':'OBJECT_NOT_FOUND'}]}")
                : answer(200, "{'results':[{'to':[{'toObjectId':9}]}]}"));

        assertThat(texts.of("151")).isEmpty();
    }

    private static boolean isRead(JsonNode asked) {
        return asked.has("properties");
    }

    private static Answer read(JsonNode asked) {
        List<String> results = ids(asked).stream()
                .map(id -> "{'id':'" + id + "','properties':{'hs_note_body':'text " + id + "'}}").toList();
        return answer(200, "{'results':[" + String.join(",", results) + "]}");
    }
}
