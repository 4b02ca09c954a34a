package otp.timer;

import static java.lang.System.Logger.Level.WARNING;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.delivery.Causes;
import otp.expiry.Deadlines.Due;
import otp.expiry.Deadlines.Kind;
import otp.expiry.Expiry;
import otp.transaction.AccountGoneException;
import otp.transaction.DatabaseUnavailableException;
import otp.transaction.RowsLockedException;

/** Ends what is due, batch by batch until nothing is. */
@ApplicationScoped
public class ExpireDueRows {

    private static final int BATCH = 256;
    private static final System.Logger LOG = System.getLogger(ExpireDueRows.class.getName());

    @Inject
    Expiry expiry;

    @Inject
    Crew crew;

    public void expire(Kind kind) {
        List<Due> due;
        List<Due> claimed;
        do {
            due = expiry.due(kind, BATCH);
            claimed = expiry.claim(kind, due);
            crew.each(claimed, row -> end(kind, row));
        } while (due.size() == BATCH && !claimed.isEmpty());
    }

    /** A row that cannot be ended holds up no other; it comes again when its claim runs out. */
    private void end(Kind kind, Due row) {
        try {
            expiry.end(kind, row);
        } catch (RowsLockedException e) {
            LOG.log(WARNING, "{0} {1} waits, since somebody holds its rows", kind, row.id());
        } catch (AccountGoneException e) {
            LOG.log(WARNING, "{0} {1} cannot be ended: its account''s row is gone", kind, row.id());
        } catch (DatabaseUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.log(WARNING, "{0} {1} cannot be ended now: {2}", kind, row.id(), Causes.of(e));
        }
    }
}
