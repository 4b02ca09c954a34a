package otp.relay;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the CRM still has to forget, and our side of what it knows. */
public interface CrmErasures {

    /** The contact the account is linked with, and those on which notes of it were asked for. */
    Set<String> contactsOf(UUID account);

    /** Contacts that have to forget the account already. */
    Set<String> asked(UUID account);

    /** Forgets the contact, and what was parked with it; under the account's lock. */
    void unlink(UUID account);

    void add(CrmErasure erasure);

    /** Those whose time has come, the oldest first; without any lock. */
    List<CrmErasure> due(Instant now, int limit);

    /** Loads it, after the account's lock when it is to be changed. */
    Optional<CrmErasure> find(UUID id);

    /** The notes of the account on that contact. */
    List<Note> notes(UUID account, String contact);

    /** Lockouts of the account that began before that instant. */
    List<Ticketed> lockouts(UUID account, Instant before);

    boolean madeByUs(String contact);

    /** Accounts that are linked with one of these contacts, as many as are told at a time. */
    Set<UUID> linked(Collection<String> contacts);

    /** The notes are gone there; under the account's lock. */
    void removeNotes(UUID account, Collection<UUID> stories);

    /** The tickets of these lockouts are gone there and will not be made anew; under the account's lock. */
    void removeTickets(UUID account, Collection<UUID> lockouts, Instant now);

    /** The contact tells of nothing any more, so that whatever is told next is news to it. */
    void untold(String contact);

    /** The contact is gone. */
    void removeContact(String contact);

    /** @param ticket null: none is known */
    record Ticketed(UUID lockout, String ticket) {}

    /** @param note null: no answer told its id */
    record Note(UUID story, String note, Instant attemptedAt) {}
}
