package otp.whatsapp;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.health.WhatsAppReport;

/** The sender as this node knows it, for the health check. */
@ApplicationScoped
public class GateReport implements WhatsAppReport {

    private ProviderGate gate;
    private Throughput throughput;
    private Clock clock;

    protected GateReport() {
        // CDI proxy
    }

    @Inject
    public GateReport(ProviderGate gate, Throughput throughput, Clock clock) {
        this.gate = gate;
        this.throughput = throughput;
        this.clock = clock;
    }

    @Override
    public boolean ready() {
        return gate.interruption().filter(interruption -> interruption.unready(clock.instant())).isEmpty();
    }

    @Override
    public Map<String, String> now() {
        var told = new LinkedHashMap<String, String>();
        Instant now = clock.instant();
        gate.interruption().ifPresentOrElse(interruption -> interrupted(told, interruption, now), () -> told.put("state", "in order"));
        told.put("messages per second", String.valueOf(throughput.perSecond(now)));
        return told;
    }

    private static void interrupted(Map<String, String> told, Interruption interruption, Instant now) {
        told.put("state", interruption.by().word());
        told.put("since", interruption.since().toString());
        if (interruption.code() != null) {
            told.put("code", interruption.code().toString());
        }
        told.put("next probe", now.isBefore(interruption.nextProbe()) ? interruption.nextProbe().toString() : "the next message");
    }
}
