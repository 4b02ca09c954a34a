package otp.retention;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import otp.audit.AuditEvent;

/** Events to be removed, found by the index on their time, removed from the beginning of their chain on. */
public interface OldEvents {

    /**
     * Places of events of the application before that instant, the oldest first; without any lock. Those of an account whose row is gone are
     * left out: they are evidence.
     *
     * @param after begins behind this one; null: with the oldest
     */
    List<Place> oldest(UUID application, Instant before, Place after, int limit);

    /** The chain's links after that number, in their order; under the chain's lock. */
    List<AuditEvent> links(UUID chain, long after, int limit);

    /**
     * Removes the chain's links up to this number, with what is kept of their way to the CRM; under the chain's lock. Which note tells of a
     * verification is kept as long as one of its events, or telling the events again would make another note.
     */
    void remove(UUID chain, long through);

    /** Where an event stands in the order of time. */
    record Place(Instant at, UUID chain, long sequence) {}
}
