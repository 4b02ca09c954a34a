package otp.retention;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** Goes through rows in the order of their ids, a part at a time, so that a row that has to stay is passed once a round. */
final class Sweep {

    static final int PART = 500;

    private Sweep() {}

    /** @param part rows behind an id, null for the first ones, as many as {@link #PART} or all there are */
    static void through(Function<UUID, List<Owned>> part, Consumer<Owned> work) {
        UUID reached = null;
        List<Owned> rows;
        do {
            rows = part.apply(reached);
            rows.forEach(work);
            reached = rows.isEmpty() ? null : rows.get(rows.size() - 1).id();
        } while (rows.size() == PART);
    }
}
