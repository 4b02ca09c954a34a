package otp.crm;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The CRM, called in batches of up to {@value #BATCH} distinct records, never within a transaction. Each call waits for the request budget
 * that all nodes share. A batch may be taken in part: what became of each record is in its place of the answer.
 *
 * <p>Every call throws {@link CrmUnavailableException} when nothing can be said of any record of the batch.
 */
public interface Crm {

    int BATCH = 100;

    /** Until when nothing should be asked for: it is down, throttled, or refuses the token. Empty while it is in order. */
    Optional<Instant> closedUntil(Instant now);

    /** By id; who was deleted is left out, who was merged is found under the id asked for with the id of today. */
    Map<String, CrmContact> contacts(Collection<String> ids);

    /** By e-mail address, as given; exact, without the lag of a search. */
    Map<String, CrmContact> contactsByEmail(Collection<String> emails);

    /** Everybody with that phone number, E.164; a record written seconds ago may be missing. */
    Map<String, List<CrmContact>> contactsByPhone(Collection<String> numbers);

    /** Changes contacts by id. */
    List<Written> updateContacts(List<ContactWrite> writes);

    /** Changes or makes contacts, by our reference, which only one contact can have. */
    List<Written> upsertContacts(List<ContactWrite> writes);

    /** Makes notes, each on its contact. Repeated, it makes them again. */
    List<Written> createNotes(List<NewNote> notes);

    /** Changes notes by id. */
    List<Written> updateNotes(List<NoteText> notes);

    /** The texts of a contact's notes, by note id, the newest 1,000 at most. */
    Map<String, String> notesOf(String contact);

    /** Those of these notes that are there. */
    Set<String> notesThere(Collection<String> notes);

    /** Removes notes by id; one that is gone already is done. */
    List<Written> removeNotes(List<String> notes);

    /** Changes or makes tickets, by the id of the lockout, which only one ticket can have. */
    List<Written> upsertTickets(List<TicketWrite> tickets);

    /** By the id of the lockout; one without a ticket is left out. */
    Map<String, CrmTicket> ticketsOf(Collection<String> lockouts);

    /** Puts tickets on their contacts; repeated, it changes nothing. */
    List<Written> associate(List<TicketPlace> places);

    /** Removes tickets by id; one that is gone already is done. */
    List<Written> removeTickets(List<String> tickets);

    /** Has a contact deleted for good, as privacy law asks for; one that is gone already is done. */
    Written eraseContact(String contact);
}
