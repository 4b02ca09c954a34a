package otp.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import otp.crm.ContactWrite;
import otp.crm.Crm;
import otp.crm.CrmContact;
import otp.crm.CrmTicket;
import otp.crm.CrmUnavailableException;
import otp.crm.NewNote;
import otp.crm.NoteText;
import otp.crm.Refusal;
import otp.crm.TicketPlace;
import otp.crm.TicketWrite;
import otp.crm.Written;

/** What a portal has, for whoever reads it and takes things away. It can be down from some request on, and refuse single records. */
public final class SmallPortal implements Crm {

    /** By the id asked for: a contact that was merged is found under two. */
    public final Map<String, CrmContact> contacts = new HashMap<>();
    /** Note by note, its text. */
    public final Map<String, String> notes = new TreeMap<>();
    public final Map<String, CrmTicket> tickets = new HashMap<>();
    public final Set<String> refuses = new HashSet<>();
    public final List<String> erased = new ArrayList<>();
    /** How many requests it still answers. */
    public int answers = Integer.MAX_VALUE;

    public void contact(String id, Map<String, String> properties) {
        contacts.put(id, new CrmContact(id, properties));
    }

    private void request() {
        if (answers-- <= 0) {
            throw new CrmUnavailableException(CrmUnavailableException.Cause.DOWN, true);
        }
    }

    private List<Written> each(List<String> ids, Collection<String> there) {
        request();
        return ids.stream().map(id -> {
            if (refuses.contains(id)) {
                return Written.refused(Refusal.INVALID, "trace");
            }
            return there.remove(id) ? Written.done(id, false) : Written.refused(Refusal.GONE, null);
        }).toList();
    }

    @Override
    public Optional<Instant> closedUntil(Instant now) {
        return Optional.empty();
    }

    @Override
    public Map<String, CrmContact> contacts(Collection<String> ids) {
        request();
        return ids.stream().filter(contacts::containsKey).collect(Collectors.toMap(id -> id, contacts::get));
    }

    @Override
    public List<Written> updateContacts(List<ContactWrite> writes) {
        request();
        return writes.stream().map(write -> {
            if (refuses.contains(write.key())) {
                return Written.refused(Refusal.FORBIDDEN, "trace");
            }
            var properties = new HashMap<>(contacts.get(write.key()).properties());
            write.properties().forEach((property, value) -> {
                if (value.isEmpty()) {
                    properties.remove(property.word());
                } else {
                    properties.put(property.word(), value);
                }
            });
            contact(write.key(), properties);
            return Written.done(write.key(), false);
        }).toList();
    }

    @Override
    public Map<String, String> notesOf(String contact) {
        request();
        return Map.copyOf(notes);
    }

    @Override
    public Set<String> notesThere(Collection<String> ids) {
        request();
        return ids.stream().filter(notes::containsKey).collect(Collectors.toSet());
    }

    @Override
    public List<Written> removeNotes(List<String> ids) {
        return each(ids, notes.keySet());
    }

    @Override
    public Map<String, CrmTicket> ticketsOf(Collection<String> lockouts) {
        request();
        return lockouts.stream().filter(tickets::containsKey).collect(Collectors.toMap(id -> id, tickets::get));
    }

    @Override
    public List<Written> removeTickets(List<String> ids) {
        var there = tickets.values().stream().map(CrmTicket::id).collect(Collectors.toSet());
        var written = each(ids, there);
        tickets.values().removeIf(ticket -> !there.contains(ticket.id()));
        return written;
    }

    @Override
    public Written eraseContact(String contact) {
        request();
        if (refuses.contains(contact)) {
            return Written.refused(Refusal.FORBIDDEN, "trace");
        }
        contacts.remove(contact);
        erased.add(contact);
        return Written.done(contact, false);
    }

    @Override
    public Map<String, CrmContact> contactsByEmail(Collection<String> emails) {
        throw new AssertionError("nobody asks for this");
    }

    @Override
    public Map<String, List<CrmContact>> contactsByPhone(Collection<String> numbers) {
        throw new AssertionError("nobody asks for this");
    }

    @Override
    public List<Written> upsertContacts(List<ContactWrite> writes) {
        throw new AssertionError("nobody asks for this");
    }

    @Override
    public List<Written> createNotes(List<NewNote> made) {
        throw new AssertionError("nobody asks for this");
    }

    @Override
    public List<Written> updateNotes(List<NoteText> changed) {
        throw new AssertionError("nobody asks for this");
    }

    @Override
    public List<Written> upsertTickets(List<TicketWrite> writes) {
        throw new AssertionError("nobody asks for this");
    }

    @Override
    public List<Written> associate(List<TicketPlace> places) {
        throw new AssertionError("nobody asks for this");
    }
}
