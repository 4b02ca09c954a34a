package otp.web.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT30S", "PT1M", "PT5M", "PT10M", "PT1H", "PT2H", "PT24H", "PT25H", "P7D", "P30D", "P365D", "PT1.5S",
            "PT1H30M"})
    void writesADurationAsTheContractDoes(String text) {
        assertThat(Durations.parse(text).map(Durations::text)).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1DT1H", "PT90M", "PT3600S", "P0D"})
    void readsOtherSpellings(String text) {
        assertThat(Durations.parse(text)).contains(Duration.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "PT", "5M", "pt5m", "-PT5M", "PT-5M", "+PT5M", "P1Y", "P1M", "P1W", "PT5", "PT1.0001S", "PT,5S",
            " PT5M", "PT5M ", "300",
            "P99999999999999999999D", "PT5M\n", "PT٥M"})
    void refusesWhatIsNone(String text) {
        assertThat(Durations.parse(text)).isEmpty();
    }
}
