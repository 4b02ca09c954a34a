package otp.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

class DatabaseClockTest {

    private static final Instant ASKED = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant ANSWERED = ASKED.plusMillis(400);

    @Test
    void aTimeBetweenQuestionAndAnswerIsNoDifference() {
        assertThat(DatabaseClock.apart(ASKED, ASKED, ANSWERED)).isZero();
        assertThat(DatabaseClock.apart(ASKED, ASKED.plusMillis(200), ANSWERED)).isZero();
        assertThat(DatabaseClock.apart(ASKED, ANSWERED, ANSWERED)).isZero();
    }

    @Test
    void aNodeAheadOfTheDatabaseIsAheadByWhatTheQuestionCannotExplain() {
        assertThat(DatabaseClock.apart(ASKED, ASKED.minusMillis(1200), ANSWERED)).isEqualTo(Duration.ofMillis(1200));
    }

    @Test
    void aNodeBehindTheDatabaseIsBehindByWhatTheAnswerCannotExplain() {
        assertThat(DatabaseClock.apart(ASKED, ANSWERED.plusMillis(1200), ANSWERED)).isEqualTo(Duration.ofMillis(-1200));
    }
}
