package otp.expiry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows whose time ends by itself: found without locking anything, then claimed. */
public interface Deadlines {

    /** When the first of them is due; empty when none waits. */
    Optional<Instant> next(Kind kind);

    /** Those due by now, the longest due first. */
    List<Due> due(Kind kind, Instant now, int limit);

    /**
     * Compare-and-set on the rows alone, in a short transaction of its own: pushes those of them that are due to {@code until}, and waits for
     * none. The rows it pushed; those of somebody who was quicker, or who holds them, are not among them.
     */
    List<Due> claim(Kind kind, List<Due> rows, Instant now, Instant until);

    /** What ends by itself. */
    enum Kind {
        LOCKOUT, VERIFICATION
    }

    /** A row, with the account whose lock its end takes. */
    record Due(UUID account, UUID id) {}
}
