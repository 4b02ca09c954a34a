package otp.hubspot;

import java.time.Clock;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

import com.fasterxml.jackson.databind.JsonNode;

import otp.crm.CrmUnavailableException;
import otp.crm.CrmUnavailableException.Cause;
import otp.relay.RelayLease;
import otp.settings.HubSpotSettings;

/** Requests to HubSpot, while that makes sense and as the budget allows; whatever comes of one is noted for the next. */
@ApplicationScoped
public class HubSpotExchange implements Exchange {

    private HubSpotSettings settings;
    private Paths paths;
    private Portal portal;
    private RequestPace pace;
    private RequestCall call;
    private RelayLease lease;
    private Clock clock;

    protected HubSpotExchange() {
        // CDI proxy
    }

    @Inject
    public HubSpotExchange(HubSpotSettings settings, Portal portal, RequestPace pace, RequestCall call, RelayLease lease,
            Clock clock) {
        this.settings = settings;
        this.paths = Paths.of(settings.api());
        this.portal = portal;
        this.pace = pace;
        this.call = call;
        this.lease = lease;
        this.clock = clock;
    }

    @Override
    public Answer call(Operation operation, Map<String, String> place, JsonNode body) {
        String path = paths.path(operation, place);
        if (!settings.on()) {
            throw new CrmUnavailableException(Cause.UNAUTHORIZED, false);
        }
        portal.demandOpen(operation, clock.instant());
        pace.await(operation);
        lease.beforeRequest();
        portal.admit(operation, clock.instant());
        Finding finding = make(operation, path, body);
        portal.saw(operation, finding, clock.instant());
        if (finding.cause() == Cause.THROTTLED) {
            pace.pause(operation, finding);
        }
        return finding.orThrow();
    }

    private Finding make(Operation operation, String path, JsonNode body) {
        try {
            return call.make(operation, path, body);
        } catch (TimeoutException e) {
            return Finding.down(true, "no answer in time", null);
        } catch (BulkheadException e) {
            throw new CrmUnavailableException(Cause.THROTTLED, false); // by ourselves
        }
    }
}
