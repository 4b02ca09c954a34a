package otp.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;

class PaceTest {

    private final Pace pace = new Pace(3);

    @Test
    void threeGoInAnySecondWhereverItBegins() {
        assertThat(admitted("12:00:00.100")).isTrue();
        assertThat(admitted("12:00:00.800")).isTrue();
        assertThat(admitted("12:00:00.900")).isTrue();
        assertThat(admitted("12:00:01.099")).isFalse();
        assertThat(admitted("12:00:01.100")).isTrue();
        assertThat(admitted("12:00:01.700")).isFalse();
        assertThat(admitted("12:00:01.800")).isTrue();
    }

    @Test
    void whatIsNotAdmittedCostsNothing() {
        for (int i = 0; i < 3; i++) {
            assertThat(admitted("12:00:00")).isTrue();
        }
        for (int i = 0; i < 10; i++) {
            assertThat(admitted("12:00:00.500")).isFalse();
        }
        assertThat(admitted("12:00:01")).isTrue();
    }

    private boolean admitted(String time) {
        return pace.admits(Instant.parse("2026-11-22T" + time + "Z"));
    }
}
