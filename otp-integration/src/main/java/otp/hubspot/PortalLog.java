package otp.hubspot;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import java.time.Instant;

import otp.hubspot.Operation.Area;

/** One line when a trouble with HubSpot begins, one when it ends; what HubSpot says in its own words goes nowhere. */
final class PortalLog {

    private static final System.Logger LOG = System.getLogger(PortalGate.class.getName());

    private PortalLog() {}

    static void down(String seen) {
        LOG.log(WARNING,
                "HubSpot does not answer as it should ({0}); what is to be told waits, and it is tried again, at least once a minute",
                seen);
    }

    static void answers(Instant since) {
        LOG.log(INFO, "HubSpot answers again; it did not since {0}", since);
    }

    static void unauthorized() {
        LOG.log(WARNING, "HubSpot does not accept the access token (otp.hubspot.access-token); what is to be told waits, and it is tried"
                + " again every {0} s", PortalGate.PROBE_INTERVAL.toSeconds());
    }

    static void authorized(Instant since) {
        LOG.log(INFO, "HubSpot accepts the access token again; it did not since {0}", since);
    }

    static void throttled(String policy, Instant until) {
        LOG.log(INFO, "HubSpot asks for patience ({0}), at first until {1}", policy, until);
    }

    static void unthrottled(Instant since) {
        LOG.log(INFO, "HubSpot asks for no patience any more; it did since {0}", since);
    }

    static void forbidden(Area area) {
        LOG.log(WARNING, "HubSpot forbids the token something with {0}; it needs the scopes: {1}", area.word(), Scopes.of(area));
    }

    static void allowed(Area area) {
        LOG.log(INFO, "HubSpot allows the token again what it needs with {0}", area.word());
    }
}
