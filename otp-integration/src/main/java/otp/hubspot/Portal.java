package otp.hubspot;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.crm.CrmUnavailableException;
import otp.crm.CrmUnavailableException.Cause;

/** All that is to be asked before a request, and noted after it. */
@ApplicationScoped
public class Portal {

    private PortalGate gate;
    private TicketPipeline tickets;
    private RequestMetrics metrics;

    protected Portal() {
        // CDI proxy
    }

    @Inject
    public Portal(PortalGate gate, TicketPipeline tickets, RequestMetrics metrics) {
        this.gate = gate;
        this.tickets = tickets;
        this.metrics = metrics;
    }

    /** @throws CrmUnavailableException asking for this makes no sense now */
    void demandOpen(Operation operation, Instant now) {
        if (operation == Operation.TICKET_UPSERT && !tickets.usable()) {
            throw new CrmUnavailableException(Cause.FORBIDDEN, false);
        }
        gate.demandOpen(operation, now);
    }

    /** The same, for a request that goes out now. */
    void admit(Operation operation, Instant now) {
        gate.admit(operation, now);
    }

    void saw(Operation operation, Finding finding, Instant now) {
        metrics.count(operation, finding);
        gate.saw(operation, finding, now);
    }
}
