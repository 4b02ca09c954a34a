package otp.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;

class ProviderGateTest {

    private final ProviderGate gate = new ProviderGate();

    @Test
    void threeTroublesInARowRefuseStartsAndOneASecondProbesAfterTwo() {
        at("12:00:00").sees(Sign.TROUBLE).admits();
        at("12:00:01").sees(Sign.TROUBLE).admits();
        at("12:00:02").sees(Sign.TROUBLE).refusesUntil("12:00:04");
        at("12:00:03.999").refusesUntil("12:00:04");
        at("12:00:04").admits().refusesUntil("12:00:05");
        at("12:00:04.999").refusesUntil("12:00:05");
        at("12:00:05").admits().refusesUntil("12:00:06");
    }

    @Test
    void aProbeThatIsAnsweredLetsEverythingThrough() {
        at("12:00:00").sees(Sign.DOWN).refusesUntil("12:00:02");
        at("12:00:02").admits().refusesUntil("12:00:03");
        at("12:00:02.100").sees(Sign.ANSWERS).admits().admits().admits();
    }

    @Test
    void aProbeThatFailsKeepsItClosedToAllButTheNextProbe() {
        at("12:00:00").sees(Sign.DOWN);
        at("12:00:02").admits();
        at("12:00:02.100").sees(Sign.TROUBLE).refusesUntil("12:00:03");
        at("12:00:03").admits().refusesUntil("12:00:04");
        assertThat(gate.openSince()).contains(time("12:00:00"));
    }

    @Test
    void anAnswerBetweenTroublesStartsTheCountAnew() {
        at("12:00:00").sees(Sign.TROUBLE).sees(Sign.TROUBLE).sees(Sign.ANSWERS).sees(Sign.TROUBLE).sees(Sign.TROUBLE).admits();
        at("12:00:01").sees(Sign.TROUBLE).refusesUntil("12:00:03");
    }

    @Test
    void whatSaysNothingAboutTheProviderChangesNothing() {
        at("12:00:00").sees(Sign.TROUBLE).sees(Sign.TROUBLE).sees(Sign.NONE).admits();
        at("12:00:00").sees(Sign.TROUBLE).sees(Sign.NONE).refusesUntil("12:00:02");
    }

    @Test
    void troublesAreCountedFromZeroOnceItHasRecovered() {
        at("12:00:00").sees(Sign.DOWN);
        at("12:00:02").admits().sees(Sign.ANSWERS).sees(Sign.TROUBLE).sees(Sign.TROUBLE).admits();
    }

    private Moment at(String time) {
        return new Moment(time(time));
    }

    private static Instant time(String time) {
        return Instant.parse("2026-11-22T" + time + "Z");
    }

    private final class Moment {

        private final Instant now;

        Moment(Instant now) {
            this.now = now;
        }

        Moment sees(Sign sign) {
            gate.saw(sign, now);
            return this;
        }

        Moment admits() {
            assertThat(gate.refusedUntil(now)).isEmpty();
            return this;
        }

        Moment refusesUntil(String until) {
            assertThat(gate.refusedUntil(now)).contains(time(until));
            return this;
        }
    }
}
