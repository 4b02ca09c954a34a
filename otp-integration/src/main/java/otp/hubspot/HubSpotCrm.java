package otp.hubspot;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.crm.ContactWrite;
import otp.crm.Crm;
import otp.crm.CrmContact;
import otp.crm.CrmTicket;
import otp.crm.NewNote;
import otp.crm.NoteText;
import otp.crm.TicketPlace;
import otp.crm.TicketWrite;
import otp.crm.Written;
import otp.settings.HubSpotSettings;

/** The CRM as HubSpot is one: each kind of request has a class of its own. */
@ApplicationScoped
public class HubSpotCrm implements Crm {

    private Gate gate;
    private ContactReads reads;
    private PhoneSearch search;
    private Contacts contacts;
    private Notes notes;
    private NoteTexts texts;
    private Tickets tickets;

    protected HubSpotCrm() {
        // CDI proxy
    }

    @Inject
    public HubSpotCrm(Exchange exchange, Gate gate, Schema schema, HubSpotSettings settings) {
        this.gate = gate;
        reads = new ContactReads(exchange);
        search = new PhoneSearch(exchange);
        contacts = new Contacts(exchange, schema);
        notes = new Notes(exchange, schema);
        texts = new NoteTexts(exchange);
        tickets = new Tickets(exchange, schema, settings.tickets());
    }

    @Override
    public Optional<Instant> closedUntil(Instant now) {
        return gate.closedUntil(now);
    }

    @Override
    public Map<String, CrmContact> contacts(Collection<String> ids) {
        return reads.byId(ids);
    }

    @Override
    public Map<String, CrmContact> contactsByEmail(Collection<String> emails) {
        return reads.byEmail(emails);
    }

    @Override
    public Map<String, List<CrmContact>> contactsByPhone(Collection<String> numbers) {
        return search.byPhone(numbers);
    }

    @Override
    public List<Written> updateContacts(List<ContactWrite> writes) {
        return contacts.update(writes);
    }

    @Override
    public List<Written> upsertContacts(List<ContactWrite> writes) {
        return contacts.upsert(writes);
    }

    @Override
    public List<Written> createNotes(List<NewNote> made) {
        return notes.create(made);
    }

    @Override
    public List<Written> updateNotes(List<NoteText> changed) {
        return notes.update(changed);
    }

    @Override
    public Map<String, String> notesOf(String contact) {
        return texts.of(contact);
    }

    @Override
    public Set<String> notesThere(Collection<String> known) {
        return texts.there(known);
    }

    @Override
    public List<Written> removeNotes(List<String> gone) {
        return notes.remove(gone);
    }

    @Override
    public List<Written> upsertTickets(List<TicketWrite> writes) {
        return tickets.upsert(writes);
    }

    @Override
    public Map<String, CrmTicket> ticketsOf(Collection<String> lockouts) {
        return tickets.of(lockouts);
    }

    @Override
    public List<Written> associate(List<TicketPlace> places) {
        return tickets.associate(places);
    }

    @Override
    public List<Written> removeTickets(List<String> gone) {
        return tickets.remove(gone);
    }

    @Override
    public Written eraseContact(String contact) {
        return contacts.erase(contact);
    }
}
