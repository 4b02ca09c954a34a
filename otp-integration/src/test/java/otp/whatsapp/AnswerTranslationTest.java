package otp.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import otp.message.FailureReason;

class AnswerTranslationTest {

    @Test
    void anAcceptedMessageKeepsItsProvidersId() {
        assertThat(verdict(200, "{\"messages\":[{\"id\":\"wamid.A\",\"message_status\":\"accepted\"}]}"))
                .isEqualTo(Verdict.accepted("wamid.A"));
    }

    @Test
    void aRecipientThatIsNotOnWhatsAppStopsTheMessage() {
        assertThat(verdict(400, error(131026))).isEqualTo(Verdict.refused(FailureReason.NOT_ON_WHATSAPP, 131026));
        assertThat(verdict(403, error(130497))).isEqualTo(Verdict.refused(FailureReason.COUNTRY_NOT_ALLOWED, 130497));
        assertThat(verdict(400, error(137000))).isEqualTo(Verdict.refused(FailureReason.NUMBER_CHANGED, 137000));
        assertThat(verdict(400, error(131008))).isEqualTo(Verdict.refused(FailureReason.REQUEST_REFUSED, 131008));
    }

    @Test
    void theProvidersWishIsKept() {
        assertThat(verdict(429, error(131057), Duration.ofSeconds(90))).isEqualTo(Verdict.notSent(Duration.ofSeconds(90), Sign.TROUBLE));
        assertThat(verdict(429, error(130429), Duration.ofSeconds(2))).isEqualTo(Verdict.notSent(Duration.ofSeconds(2), Sign.THROTTLED));
        assertThat(verdict(429, error(131056), Duration.ofSeconds(30))).isEqualTo(Verdict.recipientBusy(Duration.ofSeconds(30)));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 500, 502, 504})
    void withoutACodeThisMayHaveBeenSent(int status) {
        assertThat(verdict(status, "")).isEqualTo(Verdict.ambiguous());
        assertThat(verdict(status, "<html>")).isEqualTo(Verdict.ambiguous());
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 503})
    void withoutACodeThisWasNotSent(int status) {
        assertThat(verdict(status, "", Duration.ofSeconds(3))).isEqualTo(Verdict.notSent(Duration.ofSeconds(3), Sign.TROUBLE));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 400, 401, 403, 404})
    void withoutACodeThisIsNotTheGraphApi(int status) {
        assertThat(verdict(status, "{}")).isEqualTo(Verdict.senderDown(null, Sign.MISCONFIGURED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"messages\":[]}", "{\"messages\":[{}]}", "{\"messages\":[{\"id\":7}]}", "{\"messages\":[{\"id\":\"\"}]}",
            "{\"messages\":[{\"id\":\"a\\nb\"}]}", "{\"error\":\"190\"}", "[1]", "null"})
    void aSuccessThatNamesNoMessageIsAnAnswerLost(String body) {
        assertThat(verdict(200, body)).isEqualTo(Verdict.ambiguous());
    }

    @Test
    void aCodeOfDigitsIsTheSameCode() {
        assertThat(verdict(400, "{\"error\":{\"code\":\"190\"}}")).isEqualTo(verdict(400, error(190)));
        assertThat(verdict(200, "{\"error\":{\"code\":\"2494100\"}}")).isEqualTo(verdict(200, error(2494100)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"x190\"", "\"-190\"", "\" 190\"", "\"1e2\"", "\"2147483648\"", "\"\u0661\"", "1.9", "2147483648",
            "true", "[190]"})
    void whatIsNoCodeIsNone(String code) {
        assertThat(verdict(200, "{\"error\":{\"code\":" + code + "}}")).isEqualTo(Verdict.ambiguous());
    }

    @Test
    void nothingOfTheProvidersTextSurvives() throws JsonProcessingException {
        var answer = answer(400, """
                {"error":{"message":"to 12015553931 code 492816","type":"OAuthException","code":131009,"error_subcode":7,
                 "error_data":"492816","error_user_msg":"492816","fbtrace_id":"AbC-1_x"}}""", null);
        assertThat(answer).isEqualTo(new GraphAnswer(400, null, 131009, 7, "AbC-1_x", null));
    }

    @Test
    void aTraceThatIsATextIsDropped() throws JsonProcessingException {
        assertThat(answer(400, "{\"error\":{\"code\":1,\"fbtrace_id\":\"a text of theirs\"}}", null).trace()).isNull();
    }

    private static String error(int code) {
        return "{\"error\":{\"message\":\"(#" + code + ")\",\"code\":" + code + "}}";
    }

    private static Verdict verdict(int status, String body) {
        return verdict(status, body, null);
    }

    private static Verdict verdict(int status, String body, Duration retryAfter) {
        try {
            return AnswerTranslation.verdict(answer(status, body, retryAfter));
        } catch (JsonProcessingException e) {
            return AnswerTranslation.verdict(new GraphAnswer(status, null, null, null, null, retryAfter));
        }
    }

    private static GraphAnswer answer(int status, String body, Duration retryAfter) throws JsonProcessingException {
        return GraphAnswer.of(status, new ObjectMapper().readTree(body), retryAfter);
    }
}
