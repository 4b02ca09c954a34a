package otp.hubspot;

import static java.lang.System.Logger.Level.DEBUG;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.budget.Allowance;
import otp.budget.LeaseRequests;
import otp.budget.Purse;
import otp.budget.Turn;
import otp.crm.CrmUnavailableException;
import otp.crm.CrmUnavailableException.Cause;
import otp.settings.HubSpotSettings;
import otp.transaction.DatabaseUnavailableException;

/** Lets a request wait for its turn in the budget of all nodes, and has all of them pause when HubSpot says so. No transaction is held while waiting. */
@ApplicationScoped
public class RequestPace {

    static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration QUARTER = Duration.ofMillis(250);
    /** HubSpot searches 5 times a second for a portal, on some 4. */
    private static final Allowance SEARCHES = new Allowance(2, 4, SECOND, 1, QUARTER, QUARTER);
    private static final System.Logger LOG = System.getLogger(RequestPace.class.getName());

    private Allowance requests;
    private Purse turns;
    private Purse searches;
    private LeaseRequests leases;
    private PortalGate gate;
    private Clock clock;
    private Nap nap;

    protected RequestPace() {
        // CDI proxy
    }

    @Inject
    public RequestPace(HubSpotSettings settings, LeaseRequests leases, PortalGate gate, Clock clock) {
        this(settings, leases, gate, clock, length -> Thread.sleep(Math.max(1, length.toMillis())));
    }

    RequestPace(HubSpotSettings settings, LeaseRequests leases, PortalGate gate, Clock clock, Nap nap) {
        int most = settings.requestsPer10s();
        requests = new Allowance(1, most, Duration.ofSeconds(10), Math.max(1, most / 10), SECOND, SECOND);
        turns = new Purse(leases, requests, clock);
        searches = new Purse(leases, SEARCHES, clock);
        this.leases = leases;
        this.gate = gate;
        this.clock = clock;
        this.nap = nap;
    }

    /** Returns when the request may go out at once. */
    void await(Operation operation) {
        Instant end = clock.instant().plus(LONGEST_WAIT);
        if (operation != Operation.CONTACT_SEARCH) {
            turn(turns, end);
            return;
        }
        Turn search;
        do {
            search = turn(searches, end);
            turn(turns, end);
        } while (!search.good()); // the other turn took too long
    }

    private Turn turn(Purse purse, Instant end) {
        while (true) {
            Turn turn = purse.take();
            if (turn.good()) {
                return turn;
            }
            rest(turn, end);
        }
    }

    private void rest(Turn turn, Instant end) {
        Instant now = clock.instant();
        Instant next = now.plus(turn.pause());
        if (next.isAfter(end)) {
            if (turn.paused()) {
                gate.isThrottled("as another node was told", next, now);
            }
            throw new CrmUnavailableException(Cause.THROTTLED, false);
        }
        try {
            nap.take(turn.pause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CrmUnavailableException(Cause.THROTTLED, false);
        }
    }

    /** A search has a limit of its own by the second; whatever else is met holds for all. */
    void pause(Operation operation, Finding throttled) {
        boolean ofSearches = operation == Operation.CONTACT_SEARCH && throttled.policy() == RatePolicy.SECONDLY;
        try {
            leases.pause(ofSearches ? SEARCHES : requests, throttled.patience());
        } catch (DatabaseUnavailableException e) {
            // This node keeps still by itself; the others will be told by HubSpot.
            LOG.log(DEBUG, "the pause could not be written");
        }
    }
}
