package otp.investigation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import otp.audit.AuditEvent;
import otp.audit.EventType;
import otp.relay.CrmSync;

/** Audit events to look at; reads without any lock. */
public interface EventListing {

    /** The newest first, as {@link EventPosition} orders them. */
    List<AuditEvent> find(Filter filter, int limit);

    /** What the rows of accounts say of the persons whose logs these are; the chain of an application itself has no such row. */
    Map<UUID, Person> people(Collection<UUID> chains);

    /** When events in these stretches, of which there is at least one, got into the CRM; those that did not are in none. */
    List<CrmSync> syncs(Collection<Stretch> stretches);

    /** Part of the log of an account: from the event of one number to that of another, both in it. */
    record Stretch(UUID account, long first, long last) {}

    /**
     * What is looked for; null leaves a part open. An account's id and a recipient's keyed index are of one application already.
     *
     * @param until exclusive
     * @param before later in the order, so older, than this one
     */
    record Filter(UUID application, UUID account, UUID recipient, UUID verification, EventType type, Instant since, Instant until,
            EventPosition before) {

        Filter before(EventPosition position) {
            return new Filter(application, account, recipient, verification, type, since, until, position);
        }
    }

    /**
     * Who an account is.
     *
     * @param name null for the default account of a recipient
     * @param key wrapped; null: none was needed yet, or it was destroyed
     * @param toldThrough the CRM knows of no event after this one
     * @param parked whether the CRM refuses it
     */
    record Person(UUID account, UUID application, String name, byte[] key, boolean erased, long toldThrough, boolean parked) {}
}
