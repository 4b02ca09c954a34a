package otp.web.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstantsTest {

    @ParameterizedTest
    @CsvSource({"2026-11-22T20:41:08.123Z,2026-11-22T20:41:08.123Z", "2026-11-22T20:41:08Z,2026-11-22T20:41:08.000Z",
            "2026-11-22T20:41:08.1Z,2026-11-22T20:41:08.100Z", "2026-01-02T03:04:05.9999Z,2026-01-02T03:04:05.999Z"})
    void writesExactlyThreeDecimals(Instant instant, String text) {
        assertThat(Instants.text(instant)).isEqualTo(text);
    }

    @Test
    void writesNullForNoInstant() {
        assertThat(new String(JsonBytes.object(json -> Instants.write(json, "until", null)))).isEqualTo("{\"until\":null}");
    }

    @Test
    void readsAnyOffset() {
        assertThat(Instants.parse("2026-11-22T21:41:08.123456+01:00")).contains(Instant.parse("2026-11-22T20:41:08.123Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-11-22", "2026-11-22T20:41:08", "2026-13-01T00:00:00Z", "+12026-01-01T00:00:00Z", "1763800000", "now",
            "2026-11-22T20:41:08+01:00:30", "2026-11-22 20:41:08Z"})
    void refusesWhatIsNone(String text) {
        assertThat(Instants.parse(text)).isEmpty();
    }
}
