package otp.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

class NoticeTextTest {

    private static final Instant UNTIL = Instant.parse("2026-11-22T12:30:03Z");

    @Test
    void namesTheFirstMinuteInWhichTheAccountIsOpen() {
        assertThat(NoticeText.locked("en_US", UNTIL)).isEqualTo("paused until 2026-11-22 12:31 UTC");
        assertThat(NoticeText.locked("en", Instant.parse("2026-11-22T12:30:00Z"))).isEqualTo("paused until 2026-11-22 12:30 UTC");
        assertThat(NoticeText.locked("en", Instant.parse("2026-11-22T12:30:00.001Z"))).isEqualTo("paused until 2026-11-22 12:31 UTC");
    }

    @Test
    void speaksTheLanguageWhateverTheCountry() {
        assertThat(NoticeText.locked("de_AT", UNTIL)).isEqualTo("gesperrt bis 2026-11-22 12:31 UTC");
        assertThat(NoticeText.unlocked("fr")).isEqualTo("de nouveau ouvert");
    }

    @Test
    void speaksEnglishWhereItKnowsNoBetter() {
        assertThat(NoticeText.unlocked("ja")).isEqualTo("open again");
    }

    @Test
    void aSuspensionNamesNoEndInAnyLanguage() {
        for (var language : List.of("en", "de", "fr", "es", "pt", "it")) {
            assertThat(NoticeText.locked(language, null)).isNotBlank().doesNotContain("%s", "null");
            assertThat(NoticeText.unlocked(language)).isNotBlank();
        }
    }
}
