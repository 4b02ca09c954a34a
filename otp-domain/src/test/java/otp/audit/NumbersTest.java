package otp.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No event holds a whole phone number, however somebody spells it. */
class NumbersTest {

    @ParameterizedTest
    @ValueSource(strings = {"+14155552671", "14155552671", "0014155552671", "+1 415 555 2671", "+1 (415) 555-2671",
            "+1 – (415) – 555 – 2671",
            "1.415.555.2671", "1/415/555/2671", "1,415,555,2671", "1:415:555:2671", "1_415_555_2671", "1|415|555|2671", "1\n415\n555\n2671",
            "1\u00a0415\u202f555\u20112671", "\u202a+1\u200b415\u2060555\u00ad2671\u202c", "１４１５５５５２６７１", "+١٤١٥٥٥٥٢٦٧١",
            "𝟏𝟒𝟏𝟓𝟓𝟓𝟓𝟐𝟔𝟕𝟏",
            "1️⃣4️⃣1️⃣5️⃣5️⃣5️⃣5️⃣2️⃣6️⃣7️⃣1️⃣", "¹⁴¹⁵⁵⁵⁵²⁶⁷¹", "①④①⑤⑤⑤⑤②⑥⑦①", "1*415*555*2671", "1$415\\555$2671",
            "1 4 1 5 5 5 5 2 6 7 1"})
    void aNumberInAnySpellingKeepsItsLastFourDigits(String spelling) {
        var masked = Numbers.masked("Ada, " + spelling + ", called");
        assertThat(digits(masked)).as(masked).isEqualTo(4);
        assertThat(masked).startsWith("Ada, ").endsWith(", called").contains("*");
        assertThat(Numbers.masked(spelling)).hasSameSizeAs(masked.substring(5, masked.length() - 8));
    }

    private static long digits(String text) {
        return text.codePoints().filter(point -> Character.isDigit(point) || Character.getType(point) == Character.OTHER_NUMBER).count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "called back", "id 4711", "123456", "room 12, floor 3", "3 of 3 attempts", "2026 was a year"})
    void whatIsNoNumberStays(String text) {
        assertThat(Numbers.masked(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23 12:34,****-**-** 12:34", "2026-11-23,****-11-23", "1234567,***4567",
            "call 1234567 or 7654321,call ***4567 or ***4321"})
    void aDateHasAsManyDigitsAsANumberAndIsTakenForOne(String text, String masked) {
        assertThat(Numbers.masked(text)).isEqualTo(masked);
    }

    @Test
    void nothingThatIsWrittenBreaksIt() {
        for (var text : new String[] {"1".repeat(500), "1 ".repeat(250), "$1\\".repeat(166), "1\ud83d".repeat(250), "\ud83d",
                "1😀".repeat(250)}) {
            assertThat(digits(Numbers.masked(text))).isLessThanOrEqualTo(4);
        }
    }
}
