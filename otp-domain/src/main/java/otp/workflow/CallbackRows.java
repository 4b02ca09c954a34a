package otp.workflow;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The callbacks that were seen. Each method but the search is one change, made or not made as a whole. */
public interface CallbackRows {

    /** False when there is one with this id. */
    boolean addIfAbsent(CallbackRow fresh);

    Optional<CallbackRow> find(UUID id);

    /** Takes over one that nobody has answered, if its lease is over. */
    boolean takeOver(CallbackLease lease, Instant now);

    /** False when it is not this lease's any more, or was answered. */
    boolean answer(CallbackLease lease, String answer);

    /** Nothing was done: whoever repeats the call may act at once. */
    void giveUp(CallbackLease lease, Instant now);

    /** How many were removed, at most {@code limit}. */
    int removeCalledBefore(Instant instant, int limit);
}
