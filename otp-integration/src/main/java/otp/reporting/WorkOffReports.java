package otp.reporting;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.WARNING;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.delivery.Causes;
import otp.report.ApplyReports;
import otp.report.AssignReports;
import otp.report.OfAccount;
import otp.report.WaitingReport;
import otp.transaction.AccountGoneException;
import otp.transaction.DatabaseUnavailableException;
import otp.transaction.RowsLockedException;

/** Applies reports that are this node's, account by account. Nothing that breaks is lost: its row becomes due. */
@ApplicationScoped
public class WorkOffReports {

    private static final System.Logger LOG = System.getLogger(WorkOffReports.class.getName());

    private AssignReports assign;
    private ApplyReports apply;
    private Clock clock;

    protected WorkOffReports() {
        // CDI proxy
    }

    @Inject
    public WorkOffReports(AssignReports assign, ApplyReports apply, Clock clock) {
        this.assign = assign;
        this.apply = apply;
        this.clock = clock;
    }

    void each(List<WaitingReport> reports) {
        var now = clock.instant();
        try {
            assign.byAccount(reports.stream().filter(report -> report.dueAt().isAfter(now)).toList()).forEach(this::apply);
        } catch (DatabaseUnavailableException e) {
            LOG.log(DEBUG, "Reports wait, since the database does not answer: {0}", Causes.of(e));
        } catch (RuntimeException e) {
            LOG.log(WARNING, "Reports cannot be applied now: {0}", Causes.of(e));
        }
    }

    /** An account that nothing can be written of holds up no other. */
    private void apply(OfAccount all) {
        try {
            apply.apply(all);
        } catch (RowsLockedException e) {
            LOG.log(WARNING, "Reports of account {0} wait, since somebody holds its rows", all.account());
        } catch (AccountGoneException e) {
            LOG.log(WARNING, "Reports of account {0} are put off: its row is gone", all.account());
            apply.putOff(all);
        } catch (DatabaseUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.log(WARNING, "Reports of account {0} are put off: {1}", all.account(), Causes.of(e));
            apply.putOff(all);
        }
    }
}
