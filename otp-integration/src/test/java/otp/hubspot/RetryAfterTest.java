package otp.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void secondsAreTakenAsTheyAreWithinADayAndNotUnderASecond() {
        assertThat(RetryAfter.of(" 7 ", null, NOW)).isEqualTo(Duration.ofSeconds(7));
        assertThat(RetryAfter.of("0", null, NOW)).isEqualTo(Duration.ofSeconds(1));
        assertThat(RetryAfter.of("999999999", null, NOW)).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void aDateIsMeasuredFromTheDateOfTheAnswer() {
        assertThat(RetryAfter.of("Sun, 22 Nov 2026 12:00:30 GMT", "Sun, 22 Nov 2026 12:00:10 GMT", NOW)).isEqualTo(Duration.ofSeconds(20));
        assertThat(RetryAfter.of("Sun, 22 Nov 2026 12:00:30 GMT", null, NOW)).isEqualTo(Duration.ofSeconds(30));
        assertThat(RetryAfter.of("Sun, 22 Nov 2026 11:00:00 GMT", "yesterday", NOW)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void nonsenseAsksForNothing() {
        assertThat(RetryAfter.of(null, null, NOW)).isNull();
        assertThat(RetryAfter.of("soon", null, NOW)).isNull();
        assertThat(RetryAfter.of("-5", null, NOW)).isNull();
    }
}
