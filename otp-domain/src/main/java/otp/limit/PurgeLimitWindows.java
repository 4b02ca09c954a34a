package otp.limit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.transaction.Transactions;

/**
 * Removes windows that have said nothing for a while. It goes through all of them in the order of their keys: an index on their time would
 * be written by every start. A start that wants a window at the same moment holds its row, or makes it anew.
 */
@ApplicationScoped
public class PurgeLimitWindows {

    /** How long a window stays that says nothing any more; a limit may become longer meanwhile. */
    static final Duration SPARED = Duration.ofHours(1);
    static final int PART = 500;

    private LimitWindows windows;
    private Transactions transactions;
    private Clock clock;

    protected PurgeLimitWindows() {
        // CDI proxy
    }

    @Inject
    public PurgeLimitWindows(LimitWindows windows, Transactions transactions, Clock clock) {
        this.windows = windows;
        this.transactions = transactions;
        this.clock = clock;
    }

    public void purge() {
        var before = clock.instant().minus(SPARED);
        UUID reached = null;
        do {
            reached = purge(reached, before);
        } while (reached != null);
    }

    /** The last window of the part behind {@code reached}; null: there was none. */
    private UUID purge(UUID reached, Instant before) {
        var part = transactions.outside(() -> windows.part(reached, before, PART));
        if (!part.idle().isEmpty()) {
            transactions.required(() -> windows.remove(part.idle(), before));
        }
        return part.last();
    }
}
