package otp.hubspot;

import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;

import otp.crm.CrmUnavailableException.Cause;

/** {@code otp_hubspot_requests_total} by operation and outcome, closed sets, and {@code otp_hubspot_down}, 1 while this node holds HubSpot for down. */
@ApplicationScoped
public class RequestMetrics {

    private MeterRegistry registry;
    private PortalGate gate;

    protected RequestMetrics() {
        // CDI proxy
    }

    @Inject
    public RequestMetrics(MeterRegistry registry, PortalGate gate) {
        this.registry = registry;
        this.gate = gate;
    }

    /** All series are there from the start, so that a first failure is an increase and not a new line. */
    void register(@Observes Startup event) {
        for (Operation operation : Operation.values()) {
            Stream.concat(Stream.of("answered", "refused"), Stream.of(Cause.values()).map(Cause::word))
                    .forEach(outcome -> registry.counter("otp.hubspot.requests", "operation", operation.word(), "outcome", outcome));
        }
        // Not by Gauge.builder, whose gauges WildFly's registry of a deployment does not pass on.
        registry.gauge("otp.hubspot.down", gate, seen -> seen.state() == PortalState.DOWN ? 1 : 0);
    }

    void count(Operation operation, Finding finding) {
        registry.counter("otp.hubspot.requests", "operation", operation.word(), "outcome", outcome(finding)).increment();
    }

    private static String outcome(Finding finding) {
        if (finding.cause() != null) {
            return finding.cause().word();
        }
        return finding.answer().ok() ? "answered" : "refused";
    }
}
