package otp.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import otp.recipient.Recipient;

class NoticeTextTest {

    private static final Instant UNTIL = Instant.parse("2026-11-22T12:30:03Z");
    private static final Recipient SOMEWHERE = number("+80012345678"); // belongs to no country

    @Test
    void namesTheFirstMinuteInWhichTheAccountIsOpen() {
        assertThat(NoticeText.locked("en_US", UNTIL, SOMEWHERE)).isEqualTo("paused until 2026-11-22 12:31 UTC");
        assertThat(NoticeText.locked("en", Instant.parse("2026-11-22T12:30:00Z"), SOMEWHERE))
                .isEqualTo("paused until 2026-11-22 12:30 UTC");
        assertThat(NoticeText.locked("en", Instant.parse("2026-11-22T12:30:00.001Z"), SOMEWHERE))
                .isEqualTo("paused until 2026-11-22 12:31 UTC");
    }

    @Test
    void showsTheClockOnTheRecipientsWall() {
        assertThat(NoticeText.locked("en", UNTIL, number("+4915112345678"))).isEqualTo("paused until 2026-11-22 13:31 UTC+01:00");
        assertThat(NoticeText.locked("en", Instant.parse("2026-07-01T12:30:00Z"), number("+4915112345678")))
                .isEqualTo("paused until 2026-07-01 14:30 UTC+02:00");
        assertThat(NoticeText.locked("en", Instant.parse("2026-11-22T22:30:00Z"), number("+919876543210")))
                .isEqualTo("paused until 2026-11-23 04:00 UTC+05:30");
        assertThat(NoticeText.locked("en", UNTIL, number("+447400123456"))).isEqualTo("paused until 2026-11-22 12:31 UTC");
        assertThat(NoticeText.locked("en", UNTIL, number("+14155552671"))).isEqualTo("paused until 2026-11-22 04:31 UTC-08:00");
    }

    @Test
    void showsUtcWhereTheRecipientMayLiveByOneOfSeveralClocks() {
        assertThat(NoticeText.locked("en", UNTIL, number("+79161234567"))).endsWith("12:31 UTC");
    }

    @Test
    void speaksTheLanguageWhateverTheCountry() {
        assertThat(NoticeText.locked("de_AT", UNTIL, SOMEWHERE)).isEqualTo("gesperrt bis 2026-11-22 12:31 UTC");
        assertThat(NoticeText.unlocked("fr")).isEqualTo("de nouveau ouvert");
    }

    @Test
    void speaksEnglishWhereItKnowsNoBetter() {
        assertThat(NoticeText.unlocked("ja")).isEqualTo("open again");
    }

    @Test
    void aSuspensionNamesNoEndInAnyLanguage() {
        for (var language : List.of("en", "de", "fr", "es", "pt", "it")) {
            assertThat(NoticeText.locked(language, null, SOMEWHERE)).isNotBlank().doesNotContain("%s", "null");
            assertThat(NoticeText.unlocked(language)).isNotBlank();
        }
    }

    private static Recipient number(String e164) {
        return Recipient.parse(e164).orElseThrow();
    }
}
