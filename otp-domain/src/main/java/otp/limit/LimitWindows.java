package otp.limit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The windows of all limits. */
public interface LimitWindows {

    /** Locks these windows in the order of their ids, making those that are missing; to be called once a transaction, after the account's lock. */
    Map<UUID, LimitWindow> lock(Collection<UUID> ids);

    /** Makes those that are missing, in one statement. */
    void open(Collection<UUID> ids);

    /** What other transactions have committed, without waiting for them; missing windows are left out. */
    List<SlidingWindow> peek(Collection<UUID> ids);

    /** The next windows in the order of their keys, without locking any. {@code after} null: the first ones. */
    Part part(UUID after, Instant before, int limit);

    /** Removes those of them that are still idle since before that instant. How many were. */
    int remove(Collection<UUID> ids, Instant before);

    /**
     * Some windows, one behind the other.
     *
     * @param idle those that were idle before the instant that was asked for
     * @param last null: there was none
     */
    record Part(List<UUID> idle, UUID last) {}
}
