package otp.expiry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows whose time ends by itself: found without locking anything, then claimed one by one. */
public interface Deadlines {

    /** When the first of them is due; empty when none waits. */
    Optional<Instant> next(Kind kind);

    /** Those due by now, the longest due first. */
    List<Due> due(Kind kind, Instant now, int limit);

    /** Compare-and-set on the row alone, outside any transaction: pushes what is due to {@code until}. False when somebody else is at it. */
    boolean claim(Kind kind, Due row, Instant now, Instant until);

    /** What ends by itself. */
    enum Kind {
        LOCKOUT, VERIFICATION
    }

    /** A row, with the account whose lock its end takes. */
    record Due(UUID account, UUID id) {}
}
