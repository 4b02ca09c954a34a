package otp.audit;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.NoSuchElementException;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.audit.RefusalCounts.Count;
import otp.transaction.Transactions;

/**
 * Refusals before an account is known leave no account behind and no event each, or whoever floods us would fill the log: they are counted,
 * and told in the application's own log as one event a reason and minute.
 */
@ApplicationScoped
public class RefusedStrangers {

    /** So long after its end a minute is told: longer than a request takes, database waits included. A later count is told as one more event. */
    static final Duration SETTLED = Duration.ofSeconds(30);

    private static final System.Logger LOG = System.getLogger(RefusedStrangers.class.getName());

    private RefusalCounts counts;
    private AuditLog audit;
    private Transactions transactions;
    private Clock clock;

    protected RefusedStrangers() {
        // CDI proxy
    }

    @Inject
    public RefusedStrangers(RefusalCounts counts, AuditLog audit, Transactions transactions, Clock clock) {
        this.counts = counts;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** In the transaction of the refusal. */
    public void count(UUID application, EventType type, String reason, Instant now) {
        counts.count(application, type, reason, now.truncatedTo(ChronoUnit.MINUTES));
    }

    /** Tells of every minute that is over. */
    public void fold() {
        var before = clock.instant().minus(SETTLED).truncatedTo(ChronoUnit.MINUTES);
        for (var application : transactions.outside(() -> counts.applicationsBefore(before))) {
            try {
                transactions.required(() -> {
                    counts.take(application, before).forEach(count -> tell(application, count));
                    return null;
                });
            } catch (DateTimeException e) {
                LOG.log(Level.WARNING, "Counts of refusals of {0} are not what was written there and stay untold", application);
            }
        }
    }

    /** One that somebody changed is given up, or it would keep the others from being told. */
    private void tell(UUID application, Count count) {
        try {
            audit.write(application, fact(count));
        } catch (IllegalArgumentException | NoSuchElementException e) {
            LOG.log(Level.WARNING, "A count of refusals of {0} is not what was written there and is given up", application);
        }
    }

    private Fact fact(Count count) {
        var details = Details.NONE.with("reason", count.reason()).with("count", count.count()).with("minute", count.minute());
        return Fact.byTimer(EventType.of(count.type()).orElseThrow(), About.NOTHING, clock.instant(), details);
    }
}
