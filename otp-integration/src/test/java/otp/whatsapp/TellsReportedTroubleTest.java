package otp.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import otp.hubspot.HandClock;
import otp.hubspot.LogLines;

class TellsReportedTroubleTest {

    private final HandClock clock = new HandClock();
    private final TellsReportedTrouble trouble = new TellsReportedTrouble(clock);

    @Test
    void eachCodeOfTheSenderIsToldOnceInTenMinutes() {
        try (var log = new LogLines(TellsReportedTrouble.class)) {
            trouble.reported(131042);
            trouble.reported(131042);
            trouble.reported(368);
            clock.pass(Duration.ofMinutes(10).minusMillis(1));
            trouble.reported(131042);
            assertThat(log.lines).hasSize(2).allSatisfy(line -> assertThat(line).startsWith("WARNING "));
            assertThat(log.lines.get(0)).contains("131042");
            clock.pass(Duration.ofMillis(1));
            trouble.reported(131042);
            assertThat(log.lines).hasSize(3);
        }
    }

    @Test
    void whatConcernsTheMessageAloneIsNoTroubleOfTheSender() {
        try (var log = new LogLines(TellsReportedTrouble.class)) {
            trouble.reported(131026);
            trouble.reported(131056);
            trouble.reported(131000);
            trouble.reported(987654);
            assertThat(log.lines).isEmpty();
        }
    }
}
