package otp.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Supplier;

import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import otp.message.Dispatch;
import otp.outbox.SendOutcome;

class SendByWhatsAppTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ProviderGate gate = new ProviderGate();

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

    private SendOutcome sendWhen(Supplier<Verdict> call) {
        var calls = new MessagesCall() {
            @Override
            public Verdict send(Dispatch dispatch) {
                return call.get();
            }
        };
        var clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
        return new SendByWhatsApp(calls, gate, new SendMetrics(registry, gate), clock).send(Dispatches.withCode());
    }

    private static Supplier<Verdict> failing(RuntimeException e) {
        return () -> {
            throw e;
        };
    }
}
