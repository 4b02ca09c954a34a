package otp.reconcile;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import otp.attestation.Period;
import otp.lockout.Lockout;

/** What we keep of accounts and the CRM; read without any lock. */
public interface ReconcileRows {

    /** Accounts of the application with events in that period, whose person was not erased, by id. @param after null: from the first on */
    List<UUID> accounts(UUID application, Period period, UUID after, int limit);

    /** Those of them whose person was not erased. */
    List<Link> links(Collection<UUID> accounts);

    List<Note> notes(Collection<UUID> accounts);

    /** Lockouts with a ticket, and those that may be in force. */
    List<Lockout> lockouts(Collection<UUID> accounts);

    /** The CRM's refusal is forgotten; under the account's lock. */
    void unpark(UUID account);

    /** Those of them with events that are kept and not still to be told, and that the CRM never heard of. */
    Set<UUID> withGaps(Collection<UUID> accounts);

    /** These lockouts have no tickets any more; under the account's lock. */
    void ticketsGone(UUID account, Collection<UUID> lockouts);

    /** The tickets of these lockouts are in the closing stage; under the account's lock. @param at null: they are not */
    void ticketsClosed(UUID account, Collection<UUID> lockouts, Instant at);

    /**
     * How an account stands with the CRM.
     *
     * @param contact null: none is known
     * @param toldAt when the newest event happened of which the contact tells; null: not known
     * @param told whether there is nothing left to tell
     */
    record Link(UUID account, String contact, Instant toldAt, boolean parked, boolean told) {}

    /** @param note null: it was asked for, and no answer came */
    record Note(UUID account, String note) {}
}
