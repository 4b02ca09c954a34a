package otp.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static otp.hubspot.RecordedExchange.answer;
import static otp.hubspot.RecordedExchange.json;
import static otp.hubspot.RecordedExchange.taking;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import otp.crm.CrmUnavailableException;
import otp.crm.NewNote;
import otp.crm.NoteText;
import otp.crm.Refusal;
import otp.crm.Written;

class NotesTest {

    private static final Instant AT = Instant.parse("2026-11-23T10:15:00Z");

    private final RecordedExchange exchange = new RecordedExchange();
    private final Notes notes = new Notes(exchange, new PortalSchema());

    @Test
    void aNoteIsMadeOnItsContact() {
        exchange.answering(taking());

        notes.create(List.of(new NewNote("151", AT, "<p>a</p>")));

        assertThat(exchange.operations).containsExactly(Operation.NOTE_CREATE);
        assertThat(exchange.input(0).path("properties"))
                .isEqualTo(json("{'hs_timestamp':'2026-11-23T10:15:00Z','hs_note_body':'<p>a</p>'}"));
        assertThat(exchange.input(0).path("associations"))
                .isEqualTo(json("[{'to':{'id':'151'},'types':[{'associationCategory':'HUBSPOT_DEFINED','associationTypeId':202}]}]"));
    }

    @Test
    void notesOfOneContactAreToldApartByTheirTraces() {
        exchange.answering(
                asked -> answer(201, "{'results':[" + result(asked.path("inputs").path(1).path("objectWriteTraceId").asText(), "12")
                        + "," + result(asked.path("inputs").path(0).path("objectWriteTraceId").asText(), "11") + "]}"));

        assertThat(create("a", "b")).containsExactly(Written.done("11", true), Written.done("12", true));
        assertThat(exchange.sizes()).containsExactly(2);
    }

    @Test
    void withoutTracesTheTextTells() {
        exchange.answering(201,
                "{'results':[{'id':'12','properties':{'hs_note_body':'b'}},{'id':'11','properties':{'hs_note_body':'a'}}]}");

        assertThat(create("a", "b")).extracting(Written::id).containsExactly("11", "12");
    }

    @Test
    void anErrorThatNamesTheContactSparesTheNoteThatWasMade() {
        exchange.answering(207, "{'results':[{'id':'11','properties':{'hs_note_body':'a'}}],"
                + "'errors':[{'category':'OBJECT_NOT_FOUND','context':{'ids':['151']}}]}");

        assertThat(create("a", "b")).containsExactly(Written.done("11", true), Written.refused(Refusal.GONE, null));
    }

    @Test
    void whatIsRefusedOfANoteIsKnown() {
        exchange.answering(207, "{'results':[],'errors':[{'category':'VALIDATION_ERROR'}]}");

        assertThat(create("a")).containsExactly(Written.refused(Refusal.INVALID, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{'results':[]}", "{'results':[{'id':'11'},{'id':'12'}]}",
            "{'results':[{'id':'11'}],'errors':[{'category':'CONFLICT'}]}"})
    void whereNobodyCanSayWhichNoteWasMadeAllMayHaveBeen(String body) {
        exchange.answering(201, body);

        assertThatThrownBy(() -> create("a", "b")).isInstanceOfSatisfying(CrmUnavailableException.class,
                lost -> assertThat(lost.perhapsTaken()).isTrue());
    }

    @Test
    void aTextIsChangedById() {
        exchange.answering(200, "{'results':[{'id':'11'}]}");

        assertThat(notes.update(List.of(new NoteText("11", "new"), new NoteText("12", "new")))).extracting(Written::refusal)
                .containsExactly(null, Refusal.REFUSED);
        assertThat(exchange.input(0).path("properties")).isEqualTo(json("{'hs_note_body':'new'}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "done", value = {
            "204 |                                                                      | done    | done",
            "404 |                                                                      | done    | done",
            "200 | {}                                                                   | REFUSED | REFUSED",
            "207 | {}                                                                   | REFUSED | REFUSED",
            "207 | {'errors':[{'category':'OBJECT_NOT_FOUND','context':{'ids':['1']}}]}   | done    | done",
            "207 | {'errors':[{'category':'VALIDATION_ERROR','context':{'ids':['1']}}]}   | INVALID | done",
            "400 | {'category':'VALIDATION_ERROR'}                                      | INVALID | INVALID"})
    void whatIsGoneIsRemoved(int status, String body, Refusal first, Refusal second) {
        exchange.answering(status, body == null ? "" : body);

        assertThat(notes.remove(List.of("1", "2"))).extracting(Written::refusal).containsExactly(first, second);
        assertThat(exchange.bodies.get(0)).isEqualTo(json("{'inputs':[{'id':'1'},{'id':'2'}]}"));
    }

    private List<Written> create(String... texts) {
        return notes.create(List.of(texts).stream().map(text -> new NewNote("151", AT, text)).toList());
    }

    private static String result(String trace, String id) {
        return "{'id':'" + id + "','objectWriteTraceId':'" + trace + "'}";
    }
}
