package otp.report;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reports that are stored and not yet applied. */
public interface WaitingReports {

    /** How many are stored by one statement, which needs no transaction. */
    int AT_ONCE = 1024;

    void add(List<WaitingReport> reports);

    /** Those due by now, the longest due first, without locking anything. */
    List<WaitingReport> due(Instant now, int limit);

    /**
     * Compare-and-set on the rows alone, in a short transaction of its own: pushes those of them that are still due to {@code until}, and
     * waits for none. The ids of those it pushed.
     */
    Collection<UUID> claim(Collection<UUID> ids, Instant now, Instant until);

    /** To be tried again, by anybody, at that time. */
    void putOff(Collection<UUID> ids, Instant until);

    void remove(Collection<UUID> ids);

    /** When the first is due; empty when none waits. */
    Optional<Instant> next();
}
