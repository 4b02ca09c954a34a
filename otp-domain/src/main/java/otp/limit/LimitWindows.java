package otp.limit;

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
}
