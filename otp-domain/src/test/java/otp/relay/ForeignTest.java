package otp.relay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What others wrote stays legible, and does nothing. */
class ForeignTest {

    private static String said(String text) {
        var quoted = Foreign.said(text, 500);
        assertThat(quoted).startsWith("\u201C").endsWith("\u201D");
        return quoted.substring(1, quoted.length() - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"j.doe", "called back, identity confirmed", "O'Brien & Söhne <sales>", "case 4711 at 12:30", "50% of 3/4",
            "José 李 علي", "ada@example.com", "and/or", "A: yes", "user-8841"})
    void whatIsHarmlessStays(String text) {
        assertThat(said(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "https://evil.example/a.b|https[:]//evil[.]example/a[.]b",
            "go to www.evil.example now|go to www[.]evil[.]example now",
            "javascript:alert(1)|javascript[:]alert(1)",
            "evil.example/x|evil[.]example/x",
            "//evil.example|//evil[.]example",
            "case:47.11|case[:]47[.]11",
            "{{ contact.email }}|(( contact.email ))",
            "{% x %}|(% x %)",
            "“so”|\"so\"",
            "read me 492816|read me ******",
            "read me 492 816 or 49-28-16|read me *** *** or **-**-**",
            "+1 415 555 2671|+* *** *** 2671"})
    void whatActsIsMadeInertButLegible(String text, String inert) {
        assertThat(said(text)).isEqualTo(inert);
    }

    @Test
    void whatIsUnseenIsTakenOut() {
        assertThat(said("a\u202E\u2066b\u200E\u200F\u061C\u0000c\uFEFF\u00AD\ud83dd")).isEqualTo("abcd");
        assertThat(said(" a\r\n\tb\u2028c\u00A0 d ")).isEqualTo("a b c d");
    }

    @Test
    void noLongerThanItMayBeInWholeCodePoints() {
        assertThat(Foreign.said("\ud83d\ude00".repeat(101), 100)).isEqualTo("\u201C" + "\ud83d\ude00".repeat(100) + "\u2026\u201D");
        assertThat(Foreign.said("x".repeat(100), 100)).isEqualTo("\u201C" + "x".repeat(100) + "\u201D");
    }

    @Test
    void aNumberThatTheLimitWouldCutIsMaskedBefore() {
        assertThat(Foreign.name("x".repeat(94) + "4155552671", 100)).isEqualTo("\u201C" + "x".repeat(94) + "******\u2026\u201D");
    }

    @Test
    void anIdOfSixDigitsIsNoCodeInAName() {
        assertThat(Foreign.name("user-884123", 128)).isEqualTo("\u201Cuser-884123\u201D");
        assertThat(Foreign.name("customer-12345678", 128)).isEqualTo("\u201Ccustomer-****5678\u201D");
    }
}
