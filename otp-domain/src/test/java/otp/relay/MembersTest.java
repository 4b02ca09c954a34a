package otp.relay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MembersTest {

    private static java.util.stream.Stream<String> hostile() {
        return Hostile.texts();
    }

    @Test
    void readsTextsNumbersAndWhatIsNull() {
        var members = Members
                .of("{\"lockout\":\"a-1\", \"level\" : 12 ,\"until\":null,\"list\":[{\"reason\":\"x\"},\"]\"],\"reason\":\"last\"}");
        assertThat(members.text("lockout")).contains("a-1");
        assertThat(members.number("level")).hasValue(12);
        assertThat(members.text("until")).isEmpty();
        assertThat(members.has("until")).isTrue();
        assertThat(members.has("other")).isFalse();
        assertThat(members.text("reason")).contains("last");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aTextIsReadAsItWasWritten(String text) {
        assertThat(Members.of("{\"reason\":" + Json.of(text) + "}").text("reason")).contains(text);
    }

    @Test
    void aTextIsNoMember() {
        assertThat(Members.of("{\"reason\":\"\\\",\\\"level\\\":9\\\\\",\"level\":1}").number("level")).hasValue(1);
        assertThat(Members.of("{\"reason\":\"a\\n\\t\\/\\u000ab\"}").text("reason")).contains("a\n\t/\nb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"level\":1,\"", "{\"level\":1,\"x", "{\"level\":1,\"x\":", "{\"level\":1,\"x\":\"\\",
            "{\"level\":1,[",
            "{\"level\":1,\"x\":\"\\uzzzz\"}", "{\"level\":1,\"x\":[", "{\"level\":1,\"x\"", "null", "\"", "{\"level\":1,\"x\":tru",
            "1,\"x\"", "}\"x\"", "{\"level\":1,[\"x\"]"})
    void whatIsNoJsonEndsTheReading(String broken) {
        assertThat(Members.of(broken).has("level")).isEqualTo(broken.contains("level"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "99999999999", "true", "\"x\""})
    void whatIsNoCountIsNone(String value) {
        assertThat(Members.of("{\"level\":" + value + "}").number("level")).isEmpty();
    }
}
