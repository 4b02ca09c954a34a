package otp.hubspot;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.health.CrmReport;
import otp.hubspot.Operation.Area;
import otp.settings.HubSpotSettings;

/** The portal as this node knows it, for the health check. */
@ApplicationScoped
public class PortalReport implements CrmReport {

    private HubSpotSettings settings;
    private PortalGate gate;
    private OwnProperties schema;
    private TicketPipeline tickets;

    protected PortalReport() {
        // CDI proxy
    }

    @Inject
    public PortalReport(HubSpotSettings settings, PortalGate gate, OwnProperties schema, TicketPipeline tickets) {
        this.settings = settings;
        this.gate = gate;
        this.schema = schema;
        this.tickets = tickets;
    }

    @Override
    public Map<String, String> now() {
        var told = new LinkedHashMap<String, String>();
        if (!settings.on()) {
            told.put("state", PortalState.OFF.word());
            return told;
        }
        told.put("state", gate.state().word());
        instant(told, "since", gate.since());
        instant(told, "last success", gate.lastSuccess());
        missing(told);
        return told;
    }

    private void missing(Map<String, String> told) {
        Set<Area> areas = gate.forbiddenAreas();
        if (!areas.isEmpty()) {
            told.put("missing scopes", areas.stream().map(area -> area.word() + ": " + Scopes.of(area)).collect(joining("; ")));
        }
        if (!schema.known().isEmpty()) {
            told.put("missing properties", schema.known().stream().sorted().collect(joining(", ")));
        }
        if (!tickets.usable()) {
            HubSpotSettings.Tickets wanted = settings.tickets();
            told.put("missing pipeline", wanted.pipeline() + " with stages " + wanted.open() + " and " + wanted.closed());
        }
    }

    private static void instant(Map<String, String> told, String name, Instant instant) {
        if (instant != null) {
            told.put(name, instant.toString());
        }
    }
}
