package otp.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

class SystemClockTest {

    @Test
    void ticksInWholeMillisecondsInUtc() {
        var clock = new SystemClock().clock();
        for (int i = 0; i < 1000; i++) {
            assertThat(clock.instant().getNano() % 1_000_000).isZero();
        }
        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
    }
}
