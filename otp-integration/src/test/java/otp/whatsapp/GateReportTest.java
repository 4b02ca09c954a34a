package otp.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.net.URI;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import otp.hubspot.HandClock;
import otp.settings.WhatsAppSettings;

class GateReportTest {

    private final HandClock clock = new HandClock();
    private final ProviderGate gate = new ProviderGate();
    private final Throughput throughput = new Throughput(
            new WhatsAppSettings(URI.create("http://localhost"), "v25.0", "1", "2", "t", "s", "v", 80));
    private final GateReport report = new GateReport(gate, throughput, clock);

    @Test
    void allIsInOrder() {
        assertThat(report.ready()).isTrue();
        assertThat(report.now()).containsExactly(entry("state", "in order"), entry("messages per second", "80"));
    }

    @Test
    void aTokenThatIsRefusedTakesTheNodeOutAndSaysSo() {
        gate.saw(Verdict.senderDown(190, Sign.MISCONFIGURED), clock.instant(), clock.instant());
        assertThat(report.ready()).isFalse();
        assertThat(report.now()).containsExactly(entry("state", "misconfigured"), entry("since", "2026-11-22T12:00:00Z"),
                entry("code", "190"),
                entry("next probe", "2026-11-22T12:00:02Z"), entry("messages per second", "80"));
    }

    @Test
    void afterHalfAMinuteWithoutAMessageTheNextMaySay() {
        gate.saw(Verdict.senderDown(368, Sign.STOPPED), clock.instant(), clock.instant());
        clock.pass(Duration.ofSeconds(32));
        assertThat(report.ready()).isTrue();
        assertThat(report.now()).contains(entry("state", "stopped"), entry("next probe", "the next message"));
    }

    @Test
    void anOutageIsShownAndLeavesTheNodeIn() {
        gate.saw(Sign.DOWN, clock.instant());
        assertThat(report.ready()).isTrue();
        assertThat(report.now()).contains(entry("state", "outage")).doesNotContainKey("code");
    }

    @Test
    void thePaceShownIsTheLoweredOne() {
        throughput.slower(clock.instant(), clock.instant());
        assertThat(report.now()).containsEntry("messages per second", "40");
    }
}
