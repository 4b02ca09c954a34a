package otp.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static otp.hubspot.RecordedExchange.answer;
import static otp.hubspot.RecordedExchange.ids;
import static otp.hubspot.RecordedExchange.taking;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import otp.crm.CrmUnavailableException;
import otp.crm.CrmUnavailableException.Cause;
import otp.crm.Refusal;
import otp.crm.Written;

class BatchTest {

    private final RecordedExchange exchange = new RecordedExchange();
    private final PortalSchema schema = new PortalSchema();

    @Test
    void eachInputGetsItsOwnAnswerWhateverTheOrderOfTheResults() {
        exchange.answering(taking());

        assertThat(send("1", "2", "3")).extracting(Written::id).containsExactly("91", "92", "93");
        assertThat(exchange.sizes()).containsExactly(3);
    }

    @Test
    void resultsWithoutTraceAreToldByTheirId() {
        exchange.answering(200, "{'results':[{'id':'2'},{'id':'1'}]}");

        assertThat(send("1", "2")).extracting(Written::id).containsExactly("1", "2");
    }

    @Test
    void ofA207OneBadInputAloneIsRefused() {
        exchange.answering(asked -> answer(207, "{'results':[{'id':'3'},{'id':'1'}],'numErrors':1,'errors':[{'category':'OBJECT_NOT_FOUND',"
                + "'correlationId':'c-7','message':'Could not get some CONTACT objects','context':{'ids':['2']}}]}"));

        assertThat(send("1", "2", "3")).containsExactly(Written.done("1", false), Written.refused(Refusal.GONE, "c-7"),
                Written.done("3", false));
    }

    @Test
    void anErrorNamesItsInputByTrace() {
        exchange.answering(
                asked -> answer(207, "{'results':[{'id':'1'}],'errors':[{'category':'CONFLICT','context':{'objectWriteTraceId':['"
                        + asked.path("inputs").path(1).path("objectWriteTraceId").asText() + "']}}]}"));

        assertThat(send("1", "2", "3")).extracting(Written::refusal).containsExactly(null, Refusal.CONFLICT, Refusal.REFUSED);
    }

    @Test
    void anErrorThatNamesNobodyIsAboutTheOnlyInputThatIsLeft() {
        exchange.answering(207, "{'results':[{'id':'1'}],'errors':[{'category':'VALIDATION_ERROR'}]}");

        assertThat(send("1", "2")).extracting(Written::refusal).containsExactly(null, Refusal.INVALID);
    }

    @Test
    void ofTwoInputsAnErrorThatNamesNobodyIsAboutNeither() {
        exchange.answering(207, "{'results':[],'errors':[{'category':'OBJECT_NOT_FOUND'}]}");

        assertThat(send("1", "2")).extracting(Written::refusal).containsOnly(Refusal.REFUSED);
    }

    @Test
    void anErrorByIdDoesNotSpeakAgainstAResult() {
        exchange.answering(207, "{'results':[{'id':'1'}],'errors':[{'category':'VALIDATION_ERROR','context':{'ids':['1','2']}}]}");

        assertThat(send("1", "2")).extracting(Written::refusal).containsExactly(null, Refusal.INVALID);
    }

    @Test
    void anErrorAboutAnotherIsNotAboutTheInputThatIsLeft() {
        exchange.answering(207, "{'results':[{'id':'1'}],'errors':[{'category':'OBJECT_NOT_FOUND','context':{'ids':['1']}}]}");

        assertThat(send("1", "2")).extracting(Written::refusal).containsExactly(null, Refusal.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{'status':'COMPLETE','results':[]}", "{'results':'all'}", "[]", "{'results':[{'properties':{}}]}",
            "{'results':[{'id':'../1'},{'id':'<b>'}]}"})
    void aBare2xxProvesNothing(String body) {
        exchange.answering(200, body);

        assertThat(send("1", "2")).containsExactly(Written.refused(Refusal.REFUSED, null), Written.refused(Refusal.REFUSED, null));
    }

    @Test
    void aTraceAloneDoesNotMakeARecordOfWhatHasNoId() {
        exchange.answering(asked -> answer(200, "{'results':[{'id':'<b>','objectWriteTraceId':'"
                + asked.path("inputs").path(0).path("objectWriteTraceId").asText() + "'}]}"));

        assertThat(send("1")).containsExactly(Written.refused(Refusal.REFUSED, null));
    }

    @Test
    void aMergedRecordAnswersUnderTheIdOfTheOneThatIsLeft() {
        exchange.answering(200, "{'results':[{'id':'77'},{'id':'1'}]}");

        assertThat(send("1", "2")).extracting(Written::id).containsExactly("1", "77");
    }

    @Test
    void aRefusedRequestIsHalvedUntilTheBadInputStandsAlone() {
        exchange.answering(taking("63"));

        List<Written> written = send(numbers(100));

        assertThat(written.get(62)).isEqualTo(Written.refused(Refusal.INVALID, "c-1"));
        assertThat(written.stream().filter(Written::done)).hasSize(99);
        assertThat(exchange.bodies).hasSizeLessThanOrEqualTo(15);
    }

    @Test
    void tenBadOnesStandAloneEach() {
        exchange.answering(taking("5", "15", "25", "35", "45", "55", "65", "75", "85", "95"));

        assertThat(send(numbers(100)).stream().filter(Written::done)).hasSize(90);
    }

    @Test
    void whatIsWrongWithAllIsNotLookedForInEach() {
        exchange.answering(taking(numbers(100)));

        assertThat(send(numbers(100))).extracting(Written::refusal).containsOnly(Refusal.INVALID);
        assertThat(exchange.bodies).hasSizeLessThan(50);
    }

    @Test
    void aHundredRecordsThatAreGoneAreAskedForEach() {
        exchange.answering(asked -> ids(asked).size() == 1 && ids(asked).contains("100") ? taking().apply(asked) : answer(404, ""));

        List<Written> written = send(numbers(100));

        assertThat(written.get(99).done()).isTrue();
        assertThat(written.subList(0, 99)).extracting(Written::refusal).containsOnly(Refusal.GONE);
    }

    @Test
    void whenAHalfIsLostAfterAnotherWasWrittenSomethingMayHaveBeenTaken() {
        exchange.answering(asked -> {
            if (ids(asked).equals(List.of("2"))) {
                throw new CrmUnavailableException(Cause.THROTTLED, false);
            }
            return taking("2").apply(asked);
        });

        assertThatThrownBy(() -> send("1", "2")).isInstanceOfSatisfying(CrmUnavailableException.class, lost -> {
            assertThat(lost.perhapsTaken()).isTrue();
            assertThat(lost.why()).isEqualTo(Cause.THROTTLED);
        });
    }

    @Test
    void aRefusalToAnswerIsPassedOnAsItIs() {
        exchange.answering(asked -> {
            throw new CrmUnavailableException(Cause.UNAUTHORIZED, false);
        });

        assertThatThrownBy(() -> send("1")).isInstanceOfSatisfying(CrmUnavailableException.class,
                lost -> assertThat(lost.perhapsTaken()).isFalse());
    }

    @Test
    void aRequestHasAHundredInputsAtMostAndNoneTwice() {
        exchange.answering(taking());

        assertThat(send(numbers(250))).allMatch(Written::done);
        assertThat(exchange.sizes()).containsExactly(100, 100, 50);

        exchange.bodies.clear();
        assertThat(send("1", "2", "1")).allMatch(Written::done);
        assertThat(exchange.bodies).extracting(RecordedExchange::ids).containsExactly(List.of("1", "2"), List.of("1"));
    }

    @Test
    void nothingToSendIsNotSent() {
        assertThat(send()).isEmpty();
        assertThat(exchange.bodies).isEmpty();
    }

    @Test
    void aPropertyThatIsMissingMakesTheSchemaDoubtfulOnce() {
        exchange.answering(207, "{'errors':[{'errors':[{'code':'PROPERTY_DOESNT_EXIST'}],'context':{'ids':['1','2']}}]}");

        assertThat(send("1", "2")).extracting(Written::refusal).containsOnly(Refusal.PROPERTY_MISSING);
        assertThat(schema.doubts).isEqualTo(1);
    }

    private List<Written> send(String... ids) {
        List<Input> inputs = Stream.of(ids).map(id -> Input.of(id, Body.object().put("otp_lockouts", "1"))).toList();
        return new Batch(exchange, schema, Operation.CONTACT_UPDATE, Results.CHANGED).send(inputs);
    }

    private static String[] numbers(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(Integer::toString).toArray(String[]::new);
    }
}
