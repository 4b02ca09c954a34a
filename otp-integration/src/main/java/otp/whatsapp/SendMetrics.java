package otp.whatsapp;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;

import otp.outbox.SendOutcome;

/**
 * {@code otp_sends_total} by outcome, a closed set; {@code otp_whatsapp_down}, 1 while this node holds the provider for unusable, and
 * {@code otp_whatsapp_messages_per_second}, what it hands over at most, which Meta's throttling lowers.
 */
@ApplicationScoped
public class SendMetrics {

    private MeterRegistry registry;
    private ProviderGate gate;
    private Throughput throughput;
    private Clock clock;

    protected SendMetrics() {
        // CDI proxy
    }

    @Inject
    public SendMetrics(MeterRegistry registry, ProviderGate gate, Throughput throughput, Clock clock) {
        this.registry = registry;
        this.gate = gate;
        this.throughput = throughput;
        this.clock = clock;
    }

    /** All series are there from the start, so that a first failure is an increase and not a new line. */
    void register(@Observes Startup event) {
        OutcomeWord.ALL.forEach(word -> registry.counter("otp.sends", "outcome", word));
        // Not by Gauge.builder, whose gauges WildFly's registry of a deployment does not pass on.
        registry.gauge("otp.whatsapp.down", gate, seen -> seen.openSince().isPresent() ? 1 : 0);
        registry.gauge("otp.whatsapp.messages.per.second", throughput, now -> now.perSecond(clock.instant()));
    }

    public void count(SendOutcome outcome) {
        registry.counter("otp.sends", "outcome", OutcomeWord.of(outcome)).increment();
    }
}
