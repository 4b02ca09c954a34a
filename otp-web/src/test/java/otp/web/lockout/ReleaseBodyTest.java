package otp.web.lockout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import otp.application.Fault;
import otp.lockout.Release;
import otp.web.GivenShapes;
import otp.web.json.InvalidBodyException;
import otp.web.openapi.Shapes;

class ReleaseBodyTest {

    private static final String EMOJI = "\uD83D\uDE00";

    @Test
    void takesWhoAndWhyAsTheyAre() {
        assertThat(read("{\"agent\":\" J. Doe \",\"reason\":\"called back,\\r\\n\\tidentity confirmed\"}"))
                .isEqualTo(new Release(" J. Doe ", "called back,\r\n\tidentity confirmed"));
    }

    @Test
    void countsCodePoints() {
        var body = "{\"agent\":\"%s\",\"reason\":\"%s\"}";

        assertThat(read(body.formatted(EMOJI.repeat(100), EMOJI.repeat(500)))).isEqualTo(new Release(EMOJI.repeat(100), EMOJI.repeat(500)));
        assertThat(pointers(body.formatted(EMOJI.repeat(101), EMOJI.repeat(501)))).containsExactly("/agent", "/reason");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "1", "true", "[\"a\"]", "{}", "\"\"", "\"  \"", "\"\\t\\n\"", "\"\\u00a0\\u3000\"", "\"a\\u0007\"",
            "\"a\\u007f\"", "\"a\\u0085\"", "\"a\\u0000\"", "\"a\\ud800\""})
    void refusesWhatSaysNothingOrCannotBeShown(String value) {
        assertThat(pointers("{\"agent\":" + value + ",\"reason\":\"r\"}")).containsOnly("/agent");
        assertThat(pointers("{\"agent\":\"a\",\"reason\":" + value + "}")).containsOnly("/reason");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\\nb\"", "\"a\\rb\"", "\"a\\tb\""})
    void onlyAReasonHasLines(String value) {
        assertThat(pointers("{\"agent\":" + value + ",\"reason\":" + value + "}")).containsExactly("/agent");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            value = {"{}|/agent,/reason", "{\"agent\":\"a\"}|/reason", "{\"reason\":\"r\"}|/agent",
                    "{\"agent\":\"a\",\"reason\":\"r\",\"until\":null}|/until",
                    "{\"agent\":\"a\",\"reason\":\"r\",\"agent\":\"b\"}|/agent"})
    void pointsAtWhatIsMissingUnknownOrGivenTwice(String body, String pointers) {
        assertThat(pointers(body)).containsExactly(pointers.split(","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "x", "{\"agent\":\"a\",\"reason\":\"r\"} 1"})
    void refusesWhatIsNoObject(String body) {
        assertThat(pointers(body)).containsOnly("");
    }

    @Test
    void isShownInTheOpenApiDocumentAsItIsRead() {
        var members = GivenShapes.members(Shapes.Release.class);

        assertThat(pointers("{}")).containsExactly("/" + members[0], "/" + members[1]);
        assertThat(members).hasSize(2);
    }

    private static List<String> pointers(String body) {
        return catchThrowableOfType(InvalidBodyException.class, () -> read(body)).faults().stream().map(Fault::pointer).toList();
    }

    private static Release read(String body) {
        return ReleaseBody.read(body.getBytes(StandardCharsets.UTF_8));
    }
}
