package otp.verification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryTest {

    private static final String MATHEMATICAL_TWO = "\ud835\udfd0";

    @ParameterizedTest
    @ValueSource(strings = {"492816", " 492816 ", "492 816", "492-816", "4-9-2-8-1-6", "492\u2013816", "492\u00a0816", "492\u2003816",
            "\t492816\n",
            "\uff14\uff19\uff12\uff18\uff11\uff16", "\u0664\u0669\u0662\u0668\u0661\u0666", "\u096a\u096f\u0968\u096e\u0967\u096c",
            "49\ud835\udfd0816"})
    void spacesDashesAndTheShapeOfDigitsDoNotMatter(String typed) {
        assertThat(Entry.parse(typed)).contains(new Entry("492816"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abcdef", "49281O", "\u00e4\u00f6\u00fc", "\u4e00\u4e8c"})
    void lettersAreKeptAndMakeItWrong(String typed) {
        assertThat(Entry.parse(typed)).contains(new Entry(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "---", "\u2013 \t", "492816!", "492.816", "492_816", "492,816", "\ud83d\ude00", "492816\u0000",
            "49<2816", "492'816",
            "492816\ud83d", "49\u0301816"})
    void whatCannotBeACodeIsNoEntry(String typed) {
        assertThat(Entry.parse(typed)).isEmpty();
    }

    @Test
    void mayBe32CharactersLong() {
        assertThat(Entry.parse("1".repeat(32))).isPresent();
        assertThat(Entry.parse("1".repeat(33))).isEmpty();
        assertThat(Entry.parse("492816" + " ".repeat(26))).isPresent();
        assertThat(Entry.parse("492816" + " ".repeat(27))).isEmpty();
        assertThat(Entry.parse(MATHEMATICAL_TWO.repeat(32))).contains(new Entry("2".repeat(32)));
        assertThat(Entry.parse(MATHEMATICAL_TWO.repeat(33))).isEmpty();
    }
}
