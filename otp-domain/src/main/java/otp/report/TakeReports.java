package otp.report;

import static java.lang.System.Logger.Level.DEBUG;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.outbox.ReportedTrouble;
import otp.template.TemplateHints;
import otp.time.UuidV7;
import otp.transaction.Transactions;

/**
 * Stores what the provider says, so that it may forget it, and leaves the rest to the workers: an answer takes one insert, whatever waits.
 * This node begins with its rows at once; they are its own for a while, then anybody's.
 */
@ApplicationScoped
public class TakeReports {

    /** How long rows are kept for this node: as long as a message's lease, so what a dead node leaves is not found later than that. */
    static final Duration LEASE = Duration.ofSeconds(15);

    private static final System.Logger LOG = System.getLogger(TakeReports.class.getName());

    private WaitingReports waiting;
    private ReportWorkers workers;
    private TemplateHints hints;
    private ReportedTrouble trouble;
    private Transactions transactions;
    private Clock clock;

    protected TakeReports() {
        // CDI proxy
    }

    @Inject
    public TakeReports(WaitingReports waiting, ReportWorkers workers, TemplateHints hints, ReportedTrouble trouble,
            Transactions transactions, Clock clock) {
        this.waiting = waiting;
        this.workers = workers;
        this.hints = hints;
        this.trouble = trouble;
        this.transactions = transactions;
        this.clock = clock;
    }

    public void take(Tidings tidings) {
        var now = clock.instant();
        var rows = tidings.reports().stream().map(report -> new WaitingReport(UuidV7.at(now), report, now.plus(LEASE), 0)).toList();
        if (tidings.hint() || rows.size() > WaitingReports.AT_ONCE) {
            transactions.required(() -> store(rows, tidings.hint(), now));
        } else if (!rows.isEmpty()) {
            transactions.outside(() -> store(rows, false, now)); // a single statement: a transaction would be most of its cost
        }
        workers.begin(rows);
        tell(tidings);
    }

    private Void store(List<WaitingReport> rows, boolean hint, Instant now) {
        if (!rows.isEmpty()) {
            waiting.add(rows);
        }
        if (hint) {
            hints.hint(now);
        }
        return null;
    }

    private void tell(Tidings tidings) {
        if (!tidings.troubles().isEmpty()) {
            LOG.log(DEBUG, "The provider reports errors of the sender: {0}", tidings.troubles());
            tidings.troubles().forEach(trouble::reported);
        }
    }
}
