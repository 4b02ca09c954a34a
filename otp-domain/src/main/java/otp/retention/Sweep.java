package otp.retention;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

import otp.crypto.TamperedException;
import otp.crypto.UnknownKeyException;
import otp.transaction.AccountGoneException;
import otp.transaction.RowsLockedException;

/** Goes through rows in the order of their ids, a part at a time, so that a row that has to stay is passed once a round. */
final class Sweep {

    static final int PART = 500;

    private static final System.Logger LOG = System.getLogger(Sweep.class.getName());

    private Sweep() {}

    /** @param part rows behind an id, null for the first ones, as many as {@link #PART} or all there are */
    static void through(Function<UUID, List<Owned>> part, Consumer<Owned> work) {
        UUID reached = null;
        List<Owned> rows;
        do {
            rows = part.apply(reached);
            rows.forEach(row -> each(row, work));
            reached = rows.isEmpty() ? null : rows.get(rows.size() - 1).id();
        } while (rows.size() == PART);
    }

    /** A row that cannot be judged keeps no other from being; what fails for all of them does so again with the next part. */
    private static void each(Owned row, Consumer<Owned> work) {
        try {
            work.accept(row);
        } catch (RowsLockedException e) {
            LOG.log(Level.WARNING, "{0} stays for now, since somebody holds its rows", row.id());
        } catch (AccountGoneException | TamperedException | UnknownKeyException | IllegalStateException | NoSuchElementException e) {
            LOG.log(Level.WARNING, "{0} stays, since it cannot be read: {1}", row.id(), e.getClass().getName());
        }
    }
}
