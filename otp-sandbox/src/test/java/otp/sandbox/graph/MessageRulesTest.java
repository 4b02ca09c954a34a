package otp.sandbox.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import otp.sandbox.graph.Requests.Variation;

class MessageRulesTest {

    private static final String BODY = "/template/components/0";
    private static final String BODY_TEXT = "/template/components/0/parameters/0/text";
    private static final String BUTTON = "/template/components/1";
    private static final String BUTTON_TEXT = "/template/components/1/parameters/0/text";
    private static final String TEXT = "{\"type\": \"text\", \"text\": \"123456\"}";

    @Test
    void takesTheDocumentedRequest() {
        SendRequest request = Requests.accepted(documented -> {});

        assertThat(request.recipient()).isEqualTo("12015553931");
        assertThat(request.callbackData()).contains("otp:9f1c");
        assertThat(request.filled().template()).isEqualTo(Template.CODE);
        assertThat(request.filled().code()).contains("123456");
        assertThat(request.filled().rendering().text())
                .isEqualTo("*123456* is your verification code. For your security, do not share this code.");
        assertThat(request.filled().rendering().button()).contains("Copy code");
    }

    @Test
    void takesANoticeWithOneSentenceAndNoButton() {
        SendRequest request = Requests.accepted(documented -> documented.notice("paused until 14:30 UTC"));

        assertThat(request.filled().code()).isEmpty();
        assertThat(request.filled().rendering().text()).contains("paused until 14:30 UTC");
        assertThat(request.filled().rendering().button()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en_US", "de", "fr", "es", "pt_BR", "it"})
    void knowsEveryTemplateInEveryLanguage(String language) {
        for (Template template : Template.values()) {
            SendRequest request = Requests.accepted(documented -> {
                if (!template.carriesCode()) {
                    documented.notice("Open again.");
                }
                documented.text("/template/name", template.title()).text("/template/language/code", language);
            });
            assertThat(request.filled().rendering().text()).doesNotContain("{{");
        }
    }

    @ParameterizedTest
    @MethodSource
    void takesWhatMetaTakes(String what, Consumer<Variation> change) {
        assertThat(Requests.accepted(change)).isNotNull();
    }

    static Stream<Arguments> takesWhatMetaTakes() {
        return Stream.of(
                taken("a plus before the number", request -> request.text("/to", "+12015553931")),
                taken("no recipient_type", request -> request.remove("/recipient_type")),
                taken("no callback data", request -> request.remove("/biz_opaque_callback_data")),
                taken("callback data of 512 characters", request -> request.text("/biz_opaque_callback_data", "x".repeat(512))),
                taken("the one language policy", request -> request.text("/template/language/policy", "deterministic")),
                taken("a code of 15 letters", request -> request.both("ABCDEFGHIJKLMNO")));
    }

    @ParameterizedTest
    @MethodSource
    void refusesWhatMetaRefuses(int code, String what, Consumer<Variation> change) {
        assertThat(refusal(change).error().code()).isEqualTo(code);
    }

    static Stream<Arguments> refusesWhatMetaRefuses() {
        return Stream.of(
                refused(100, "no messaging_product", request -> request.remove("/messaging_product")),
                refused(100, "an unknown member", request -> request.text("/ttl", "60")),
                refused(100, "an unknown member of the template", request -> request.text("/template/namespace", "x")),
                refused(100, "an unknown member of the language", request -> request.text("/template/language/locale", "x")),
                refused(100, "an unknown member of the body", request -> request.text(BODY + "/index", "0")),
                refused(100, "an unknown member of the button", request -> request.text(BUTTON + "/payload", "x")),
                refused(100, "an unknown member of a parameter", request -> request.text(BODY + "/parameters/0/name", "x")),
                refused(100, "a number where text belongs", request -> request.set("/to", "12015553931")),
                refused(100, "text where an object belongs", request -> request.text("/template", "tmpl_otp_code")),
                refused(100, "an object where an array belongs", request -> request.set("/template/components", "{}")),
                refused(100, "a number for the button's index", request -> request.set(BUTTON + "/index", "0")),
                refused(100, "two bodies", request -> request.set("/template/components/-", "{\"type\": \"body\"}")),
                refused(131008, "no recipient", request -> request.remove("/to")),
                refused(131008, "an empty recipient", request -> request.text("/to", "")),
                refused(131008, "no type", request -> request.remove("/type")),
                refused(131008, "no template", request -> request.remove("/template")),
                refused(131008, "null for the template", request -> request.set("/template", "null")),
                refused(131008, "no template name", request -> request.remove("/template/name")),
                refused(131008, "no language", request -> request.remove("/template/language")),
                refused(131008, "no language code", request -> request.remove("/template/language/code")),
                refused(131008, "a component without type", request -> request.remove(BODY + "/type")),
                refused(131008, "a parameter without text", request -> request.remove(BODY_TEXT)),
                refused(131008, "no button", request -> request.remove(BUTTON)),
                refused(131008, "a button without parameter", request -> request.set(BUTTON + "/parameters", "[]")),
                refused(131008, "a button without sub_type", request -> request.remove(BUTTON + "/sub_type")),
                refused(131008, "a button without index", request -> request.remove(BUTTON + "/index")),
                refused(131009, "another product", request -> request.text("/messaging_product", "messenger")),
                refused(131009, "a group", request -> request.text("/recipient_type", "group")),
                refused(131009, "letters in the number", request -> request.text("/to", "1201555FLEX")),
                refused(131009, "spaces in the number", request -> request.text("/to", "1 201 555 3931")),
                refused(131009, "a number of 6 digits", request -> request.text("/to", "120155")),
                refused(131009, "a number of 16 digits", request -> request.text("/to", "1201555393112345")),
                refused(131009, "a number that begins with 0", request -> request.text("/to", "0012015553931")),
                refused(131009, "another language policy", request -> request.text("/template/language/policy", "fallback")),
                refused(131009, "an unknown component", request -> request.text(BODY + "/type", "footer")),
                refused(131009, "the coupon's sub_type", request -> request.text(BUTTON + "/sub_type", "copy_code")),
                refused(131009, "the second button", request -> request.text(BUTTON + "/index", "1")),
                refused(131009, "a code of 16 characters", request -> request.both("1234567890123456")),
                refused(131009, "callback data of 513 characters", request -> request.text("/biz_opaque_callback_data", "x".repeat(513))),
                refused(131021, "the sender as recipient", request -> request.text("/to", Requests.SENDER)),
                refused(131051, "a text message", request -> request.text("/type", "text").set("/text", "{\"body\": \"hello\"}")),
                refused(132000, "no components", request -> request.remove("/template/components")),
                refused(132000, "a body without parameters", request -> request.remove(BODY + "/parameters")),
                refused(132000, "a body with two parameters", request -> request.set(BODY + "/parameters/-", TEXT)),
                refused(132000, "a button with two parameters", request -> request.set(BUTTON + "/parameters/-", TEXT)),
                refused(132000, "a header with a parameter",
                        request -> request.set("/template/components/-", "{\"type\": \"header\", \"parameters\": [" + TEXT + "]}")),
                refused(132000, "a notice with a button", request -> request.text("/template/name", "tmpl_otp_locked")),
                refused(132001, "an unknown template", request -> request.text("/template/name", "tmpl_otp")),
                refused(132001, "an unknown language", request -> request.text("/template/language/code", "de_DE")),
                refused(132005, "a sentence of 1025 characters", request -> request.notice("x".repeat(1025))),
                refused(132012, "a currency instead of text", request -> request.text(BODY + "/parameters/0/type", "currency")),
                refused(132012, "a payload in the button", request -> request.text(BUTTON + "/parameters/0/type", "payload")),
                refused(132018, "another code in the button", request -> request.text(BUTTON_TEXT, "654321")),
                refused(132018, "two buttons", request -> request.set("/template/components/-",
                        "{\"type\": \"button\", \"sub_type\": \"url\", \"index\": \"1\", \"parameters\": [" + TEXT + "]}")),
                refused(132018, "a line break in the sentence", request -> request.notice("paused\nuntil")),
                refused(132018, "five spaces in the sentence", request -> request.notice("paused     until")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "\"text\"", "{", "{\"to\": }", "{} {}", "\u0000"})
    void refusesWhatIsNotOneJsonObject(String body) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> Requests.RULES.judge(body.getBytes(StandardCharsets.UTF_8)));

        assertThat(refusal.error().code()).isEqualTo(100);
    }

    @Test
    void refusesNestingWithoutAnEnd() {
        Refusal refusal = catchThrowableOfType(Refusal.class,
                () -> Requests.RULES.judge("[".repeat(5000).getBytes(StandardCharsets.UTF_8)));

        assertThat(refusal.error().code()).isEqualTo(100);
    }

    @Test
    void tellsNeitherCodeNorNumber() {
        assertThat(refusal(request -> request.both("1234567890123456")).details()).doesNotContain("1234567890123456");
        assertThat(refusal(request -> request.text("/to", "1201555FLEX")).details()).doesNotContain("FLEX");
        assertThat(Requests.accepted(request -> {}).toString()).doesNotContain("123456").doesNotContain("12015553931");
    }

    private static Refusal refusal(Consumer<Variation> change) {
        return catchThrowableOfType(Refusal.class, () -> Requests.accepted(change));
    }

    private static Arguments taken(String what, Consumer<Variation> change) {
        return Arguments.of(what, change);
    }

    private static Arguments refused(int code, String what, Consumer<Variation> change) {
        return Arguments.of(code, what, change);
    }
}
