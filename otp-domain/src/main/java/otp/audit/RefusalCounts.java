package otp.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Refusals of requests of no account, counted by application, reason and minute until their minute is told as one event. */
public interface RefusalCounts {

    /** Counts one, in the transaction under way. */
    void count(UUID application, EventType type, String reason, Instant minute);

    /** Applications with counts of minutes before this one. */
    List<UUID> applicationsBefore(Instant minute);

    /** Takes the counts of those minutes out, the oldest minute first; nobody else gets them once the transaction has committed. */
    List<Count> take(UUID application, Instant before);

    /** So many refusals in the minute that began then. */
    record Count(Instant minute, String type, String reason, long count) {}
}
