package otp.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import otp.application.Fault;

class JsonMembersTest {

    @Test
    void readsMembersOfTheirTypes() {
        var faults = new Faults();
        var body = JsonMembers
                .of("""
                        {"text": "x", "none": null, "flag": false, "count": 7, "for": "PT5M", "words": ["a", "b"], "steps": ["PT1M", "P7D"], "inner": {"text": "y"}}
                        """
                        .getBytes(StandardCharsets.UTF_8), faults);

        assertThat(body.requiredText("text")).isEqualTo("x");
        assertThat(body.nullableText("none")).isNull();
        assertThat(body.bool("flag", true)).isFalse();
        assertThat(body.integer("count", 1)).isEqualTo(7);
        assertThat(body.duration("for", Duration.ZERO)).isEqualTo(Duration.ofMinutes(5));
        assertThat(body.texts("words", List.of())).containsExactly("a", "b");
        assertThat(body.durations("steps", List.of())).containsExactly(Duration.ofMinutes(1), Duration.ofDays(7));
        assertThat(body.object("inner").requiredText("text")).isEqualTo("y");
        body.done();
        assertThatCode(faults::throwIfAny).doesNotThrowAnyException();
    }

    @Test
    void takesTheDefaultForWhatIsMissing() {
        var faults = new Faults();
        var body = JsonMembers.of("{}".getBytes(StandardCharsets.UTF_8), faults);

        assertThat(body.text("text", "default")).isEqualTo("default");
        assertThat(body.bool("flag", true)).isTrue();
        assertThat(body.integer("count", 3)).isEqualTo(3);
        assertThat(body.duration("for", Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(1));
        assertThat(body.texts("words", List.of("a"))).containsExactly("a");
        assertThat(body.object("inner").integer("count", 4)).isEqualTo(4);
        assertThat(faults.none()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.0", "true", "null", "[]", "{}"})
    void coercesNothingToAString(String value) {
        assertThat(faults("{\"a\":" + value + "}", body -> body.requiredText("a"))).extracting(Fault::pointer).containsExactly("/a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "1.0", "1e2", "true", "null", "[]", "{}", "2147483648", "99999999999999999999"})
    void coercesNothingToAnInteger(String value) {
        assertThat(faults("{\"a\":" + value + "}", body -> body.integer("a", 0))).extracting(Fault::pointer).containsExactly("/a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"true\"", "0", "null", "[]", "{}"})
    void coercesNothingToABoolean(String value) {
        assertThat(faults("{\"a\":" + value + "}", body -> body.bool("a", false))).extracting(Fault::pointer).containsExactly("/a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"x\"", "1", "null", "{}"})
    void coercesNothingToAnArray(String value) {
        assertThat(faults("{\"a\":" + value + "}", body -> body.texts("a", List.of()))).extracting(Fault::pointer).containsExactly("/a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"x\"", "1", "null", "[]"})
    void coercesNothingToAnObject(String value) {
        assertThat(faults("{\"a\":" + value + "}", body -> body.object("a"))).extracting(Fault::pointer).containsExactly("/a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "\"x\"", "1", "true"})
    void refusesADocumentThatIsNoObject(String document) {
        assertThat(faults(document, body -> body.requiredText("a"))).containsExactly(new Fault("", "a JSON object is required"));
    }

    @Test
    void tellsOfAllFaultsAtOnceWithTheirPlaces() {
        var faults = faults("{\"inner\":{\"count\":\"1\",\"more\":1},\"words\":[\"a\",1],\"extra\":1}", body -> {
            body.requiredText("missing");
            var inner = body.object("inner");
            inner.integer("count", 0);
            inner.done();
            body.texts("words", List.of());
            body.done();
        });

        assertThat(faults).extracting(Fault::pointer).containsExactly("/missing", "/inner/count", "/inner/more", "/words/1", "/extra");
    }

    @Test
    void pointsAtTheParentOfAMemberWhoseNameMayBeAnything() {
        var names = List.of("+14155552671", "492816", "a b", "a/b", "<script>", "x".repeat(41), "otp1234567890123456789", "é");
        for (String name : names) {
            assertThat(faults("{\"" + name + "\":1}", JsonMembers::done)).containsExactly(new Fault("", "has a member that is not known"));
        }
    }

    private static List<Fault> faults(String document, Consumer<JsonMembers> reading) {
        var faults = new Faults();
        reading.accept(JsonMembers.of(document.getBytes(StandardCharsets.UTF_8), faults));
        return catchThrowableOfType(InvalidBodyException.class, faults::throwIfAny).faults();
    }
}
