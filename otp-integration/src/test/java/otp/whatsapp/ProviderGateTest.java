package otp.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import otp.hubspot.LogLines;
import otp.outbox.SendOutcome.SenderDown;

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

    @Test
    void aSenderThatIsNotSetUpIsTriedTheLessOftenTheLongerItLasts() {
        at("12:00:00").sees(Sign.MISCONFIGURED).refusesUntil("12:00:02");
        at("12:00:02").admits().sees(Sign.MISCONFIGURED).refusesUntil("12:00:03");
        at("12:01:00").admits().sees(Sign.MISCONFIGURED).refusesUntil("12:01:03");
        at("12:05:00").admits().sees(Sign.MISCONFIGURED).refusesUntil("12:05:15");
        at("12:10:00").admits().sees(Sign.MISCONFIGURED).refusesUntil("12:10:30");
        at("18:00:00").admits().sees(Sign.MISCONFIGURED).refusesUntil("18:00:30");
        at("18:00:30").admits().sees(Sign.ANSWERS).admits().admits();
    }

    @Test
    void anOutageIsTriedEverySecondHoweverLongItLasts() {
        at("12:00:00").sees(Sign.DOWN);
        at("18:00:00").admits().sees(Sign.TROUBLE).refusesUntil("18:00:01");
    }

    @Test
    void whileAnOperatorHasToActOnlyTheProbeLeaves() {
        at("12:00:00").lets().told(131042, Sign.STOPPED).withholds(131042).withholds(131042);
        at("12:00:02").admits().lets().withholds(131042);
        at("12:00:02.100").sees(Sign.ANSWERS).lets().lets();
    }

    @Test
    void inAnOutageWhateverIsDueMayBeTheProbe() {
        at("12:00:00").probesNothing().sees(Sign.DOWN).probesNothing();
        at("12:00:01.999").probesNothing();
        at("12:00:02").probesWhatIsDueFor(0).probesWhatIsDueFor(0).admits().probesNothing();
        at("12:00:03").probesWhatIsDueFor(0).sees(Sign.ANSWERS).probesNothing();
    }

    @Test
    void whatMayBeThisNodesFaultAloneIsTriedWithWhatNoOtherNodeHasTaken() {
        at("12:00:00").sees(Sign.MISCONFIGURED).probesNothing();
        at("12:00:02").probesWhatIsDueFor(6).sees(Sign.STOPPED);
        at("12:00:04").probesWhatIsDueFor(6).admits().probesNothing();
    }

    @Test
    void inAnOutageTheBreakerDecidesWhatLeaves() {
        at("12:00:00").sees(Sign.DOWN).lets().lets();
    }

    @Test
    void whatWasTakenBeforeTheSenderWasStoppedDoesNotShowThatItMayGoOn() {
        at("12:00:01").sees(Sign.STOPPED);
        at("12:00:01.100").answeredSince("12:00:00.900").refusesUntil("12:00:03");
        at("12:00:01.200").answeredSince("12:00:01").admits();
    }

    @Test
    void anAnswerInAnOutageShowsThatItIsOverWheneverItWasAskedFor() {
        at("12:00:01").sees(Sign.DOWN);
        at("12:00:01.100").answeredSince("12:00:00.900").admits();
    }

    @Test
    void throttlingNeitherOpensNorClosesAnything() {
        at("12:00:00").sees(Sign.TROUBLE).sees(Sign.TROUBLE).sees(Sign.THROTTLED).admits();
        at("12:00:01").sees(Sign.TROUBLE).sees(Sign.THROTTLED).refusesUntil("12:00:03");
    }

    @Test
    void theReasonIsTheNewestThatIsSure() {
        at("12:00:00").sees(Sign.DOWN).isFor(InterruptedBy.OUTAGE, null, "12:00:00");
        at("12:01:00").told(190, Sign.MISCONFIGURED).isFor(InterruptedBy.MISCONFIGURED, 190, "12:01:00");
        at("12:02:00").told(10, Sign.MISCONFIGURED).isFor(InterruptedBy.MISCONFIGURED, 10, "12:01:00");
        at("12:03:00").sees(Sign.TROUBLE).sees(Sign.DOWN).sees(Sign.TROUBLE).isFor(InterruptedBy.MISCONFIGURED, 10, "12:01:00");
        at("12:03:00").sees(Sign.TROUBLE).isFor(InterruptedBy.OUTAGE, null, "12:03:00");
        at("12:04:00").told(368, Sign.STOPPED).isFor(InterruptedBy.STOPPED, 368, "12:04:00");
        assertThat(gate.openSince()).contains(time("12:00:00"));
    }

    @Test
    void aRefusalIsAnAnswerAndStartsTheCountOfTroublesAnew() {
        at("12:00:00").sees(Sign.TROUBLE).sees(Sign.TROUBLE).told(190, Sign.MISCONFIGURED).sees(Sign.TROUBLE).sees(Sign.TROUBLE)
                .isFor(InterruptedBy.MISCONFIGURED, 190, "12:00:00");
    }

    @Test
    void aFaultIsKnownAsLongAsItIsTriedAndHalfAMinuteLonger() {
        at("12:00:00").sees(Sign.MISCONFIGURED).unready();
        at("12:00:31.999").unready();
        at("12:00:32").ready().admits().unready().sees(Sign.MISCONFIGURED).unready();
        at("12:10:00").admits().sees(Sign.MISCONFIGURED);
        at("12:10:59.999").unready();
        at("12:11:00").ready();
    }

    @Test
    void anOutageLeavesTheNodeReady() {
        at("12:00:00").ready().sees(Sign.DOWN).ready();
    }

    @Test
    void itIsToldWhenMessagesStopWhenTheReasonChangesAndWhenTheyGoOutAgain() {
        try (var log = new LogLines(ProviderGate.class)) {
            at("12:00:00").sees(Sign.TROUBLE).sees(Sign.TROUBLE).sees(Sign.TROUBLE).sees(Sign.TROUBLE).sees(Sign.DOWN);
            assertThat(log.lines).hasSize(1);
            assertThat(log.lines.get(0)).startsWith("WARNING WhatsApp takes no messages: it cannot be reached").contains("(no code)");
            at("12:01:00").told(190, Sign.MISCONFIGURED).told(190, Sign.MISCONFIGURED);
            assertThat(log.lines).hasSize(2);
            assertThat(log.lines.get(1)).startsWith("WARNING ").contains("access token", "(code 190)");
            at("12:02:00").sees(Sign.ANSWERS).sees(Sign.ANSWERS);
            assertThat(log.lines).hasSize(3);
            assertThat(log.lines.get(2)).isEqualTo("INFO WhatsApp takes messages again; it did not since 2026-11-22T12:00:00Z");
        }
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

        Moment probesNothing() {
            assertThat(gate.probeOverdue(now)).isEmpty();
            return this;
        }

        Moment probesWhatIsDueFor(int seconds) {
            assertThat(gate.probeOverdue(now)).contains(Duration.ofSeconds(seconds));
            return this;
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

        Moment told(int code, Sign sign) {
            gate.saw(Verdict.senderDown(code, sign), now, now);
            return this;
        }

        Moment answeredSince(String began) {
            gate.saw(Verdict.accepted("wamid.A"), time(began), now);
            return this;
        }

        Moment lets() {
            assertThat(gate.withheld()).isEmpty();
            return this;
        }

        Moment withholds(int code) {
            assertThat(gate.withheld()).contains(new SenderDown(code));
            return this;
        }

        Moment isFor(InterruptedBy by, Integer code, String since) {
            Interruption interruption = gate.interruption().orElseThrow();
            assertThat(interruption.by()).isEqualTo(by);
            assertThat(interruption.code()).isEqualTo(code);
            assertThat(interruption.since()).isEqualTo(time(since));
            return this;
        }

        Moment unready() {
            assertThat(gate.interruption().filter(interruption -> interruption.unready(now))).isPresent();
            return this;
        }

        Moment ready() {
            assertThat(gate.interruption().filter(interruption -> interruption.unready(now))).isEmpty();
            return this;
        }
    }
}
