package otp.budget;

import java.time.Clock;
import java.time.Instant;

/**
 * The slice that this node holds of a budget. It is good for a time that this node measures by itself from before it asked, so the slice was
 * leased after that beginning and is never used later than the lease allows, however far this node's clock is off.
 */
public final class Purse {

    private final LeaseRequests leases;
    private final Allowance allowance;
    private final Clock clock;
    private int left;
    private Instant asked = Instant.EPOCH;

    public Purse(LeaseRequests leases, Allowance allowance, Clock clock) {
        this.leases = leases;
        this.allowance = allowance;
        this.clock = clock;
    }

    /** A turn for one request, or how long there is none. */
    public synchronized Turn take() {
        if (left == 0 || !good(asked)) {
            Instant before = clock.instant();
            Grant grant = leases.lease(allowance);
            asked = before;
            left = grant.count();
            if (left == 0 || !good(asked)) {
                return new Turn(this, null, grant.rest(), grant.paused());
            }
        }
        left--;
        return new Turn(this, asked, null, false);
    }

    boolean good(Instant since) {
        Instant now = clock.instant();
        return !now.isBefore(since) && now.isBefore(since.plus(allowance.usable()));
    }
}
