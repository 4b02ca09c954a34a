package otp.report;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.transaction.Transactions;

/** Takes reports that wait for somebody: those put off, those their node had no room for, and those of a node that died. */
@ApplicationScoped
public class ClaimReports {

    private WaitingReports waiting;
    private Transactions transactions;
    private Clock clock;

    protected ClaimReports() {
        // CDI proxy
    }

    @Inject
    public ClaimReports(WaitingReports waiting, Transactions transactions, Clock clock) {
        this.waiting = waiting;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** When the first is due; empty when none waits. */
    public Optional<Instant> next() {
        return transactions.outside(waiting::next);
    }

    /** Those that are this node's now, to be applied before the claim runs out. */
    public List<WaitingReport> claim(int limit) {
        var now = clock.instant();
        var due = transactions.outside(() -> waiting.due(now, limit));
        if (due.isEmpty()) {
            return due;
        }
        var until = now.plus(TakeReports.LEASE);
        var ids = due.stream().map(WaitingReport::id).toList();
        var ours = new HashSet<>(transactions.outside(() -> waiting.claim(ids, now, until)));
        return due.stream().filter(row -> ours.contains(row.id())).map(row -> row.dueAt(until)).toList();
    }
}
