package otp.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;

import jakarta.enterprise.event.Startup;

import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import otp.hubspot.HandClock;
import otp.message.Dispatch;
import otp.outbox.SendOutcome;
import otp.settings.WhatsAppSettings;

class SendByWhatsAppTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final HandClock clock = new HandClock();
    private final ProviderGate gate = new ProviderGate();
    private final Throughput throughput = new Throughput(
            new WhatsAppSettings(URI.create("http://localhost"), "v25.0", "1", "2", "t", "s", "v", 4));

    @Test
    void anOpenBreakerSendsNothingAndRefusesStartsAtOnce() {
        assertThat(sendWhen(failing(new CircuitBreakerOpenException()))).isEqualTo(new SendOutcome.NotSent(null));
        assertThat(gate.openSince()).isPresent();
    }

    @Test
    void aFullBulkheadSendsNothingAndSaysNothingAboutTheProvider() {
        assertThat(sendWhen(failing(new BulkheadException()))).isEqualTo(new SendOutcome.NotSent(null));
        assertThat(gate.openSince()).isEmpty();
    }

    @Test
    void aCallThatTookTooLongMayHaveSent() {
        assertThat(sendWhen(failing(new TimeoutException()))).isEqualTo(new SendOutcome.Ambiguous());
    }

    @Test
    void whatTheBreakerCountsKeepsItsMeaningForTheMessage() {
        assertThat(sendWhen(failing(new ProviderTroubleException(Verdict.ambiguous())))).isEqualTo(new SendOutcome.Ambiguous());
    }

    @Test
    void sendsAreCountedByOutcome() {
        sendWhen(() -> Verdict.accepted("wamid.A"));
        sendWhen(() -> Verdict.accepted("wamid.B"));
        sendWhen(() -> Verdict.senderDown(190, Sign.MISCONFIGURED));
        assertThat(registry.counter("otp.sends", "outcome", "accepted").count()).isEqualTo(2);
        assertThat(registry.counter("otp.sends", "outcome", "sender-down").count()).isEqualTo(1);
    }

    @Test
    void throttlingSlowsDownAndIsATroubleOnlyAtTheLowestPace() {
        throttled(2);
        assertThat(throughput.perSecond(clock.instant())).isEqualTo(1);
        throttled(2);
        assertThat(gate.openSince()).isEmpty();
        throttled(1);
        assertThat(gate.openSince()).isPresent();
    }

    @Test
    void theMessagesASecondAreShownAsTheyAreNow() {
        new SendMetrics(registry, gate, throughput, clock).register(new Startup());
        assertThat(registry.get("otp.whatsapp.messages.per.second").gauge().value()).isEqualTo(4);
        throttled(1);
        assertThat(registry.get("otp.whatsapp.messages.per.second").gauge().value()).isEqualTo(2);
    }

    @Test
    void aStoppedSenderMakesNoAttemptButTheProbe() {
        var stopped = new SendOutcome.SenderDown(131042);
        assertThat(sendWhen(() -> Verdict.senderDown(131042, Sign.STOPPED))).isEqualTo(stopped);
        assertThat(sendWhen(failing(new IllegalStateException("an attempt")))).isEqualTo(stopped);
        clock.pass(Duration.ofSeconds(2));
        assertThat(gate.refusedUntil(clock.instant())).isEmpty();
        assertThat(sendWhen(() -> Verdict.accepted("wamid.A"))).isEqualTo(new SendOutcome.Accepted("wamid.A"));
        assertThat(gate.openSince()).isEmpty();
    }

    private void throttled(int times) {
        for (int i = 0; i < times; i++) {
            sendWhen(() -> Verdict.notSent(null, Sign.THROTTLED));
            clock.pass(Duration.ofSeconds(1));
        }
    }

    private SendOutcome sendWhen(Supplier<Verdict> call) {
        var calls = new MessagesCall() {
            @Override
            public Verdict send(Dispatch dispatch) {
                return call.get();
            }
        };
        return new SendByWhatsApp(calls, gate, throughput, new SendMetrics(registry, gate, throughput, clock), clock)
                .send(Dispatches.withCode());
    }

    private static Supplier<Verdict> failing(RuntimeException e) {
        return () -> {
            throw e;
        };
    }
}
