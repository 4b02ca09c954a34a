package otp.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import otp.crm.ContactProperty;
import otp.crm.ContactWrite;
import otp.crm.Crm;
import otp.crm.CrmContact;
import otp.crm.CrmTicket;
import otp.crm.CrmUnavailableException;
import otp.crm.CrmUnavailableException.Cause;
import otp.crm.NewNote;
import otp.crm.NoteText;
import otp.crm.Refusal;
import otp.crm.TicketPlace;
import otp.crm.TicketWrite;
import otp.crm.Written;

/** A portal in memory, with people who merge and delete, and everything that goes wrong on demand. */
public final class MemoryCrm implements Crm {

    public final Map<String, Contact> contacts = new LinkedHashMap<>();
    public final Map<String, NewNote> notes = new LinkedHashMap<>();
    public final Map<String, Ticket> tickets = new LinkedHashMap<>();
    /** The names of the requests, in order. */
    public final List<String> requests = new ArrayList<>();
    private final Map<String, Refusal> refused = new HashMap<>();
    private final Map<String, CrmUnavailableException> unavailable = new HashMap<>();
    private final Map<String, Runnable> meanwhile = new HashMap<>();
    private final Set<String> lost = new HashSet<>();
    private final Set<String> hidden = new HashSet<>();
    private Instant closedUntil;
    private int ids = 100;

    /** What a contact is in the portal; {@code mergedInto} and {@code deleted} as people made it. */
    public static final class Contact {
        public final String id;
        public final Map<String, String> properties = new HashMap<>();
        public String email;
        public String phone;
        public String mergedInto;
        public boolean deleted;

        Contact(String id) {
            this.id = id;
        }

        public String reference() {
            return properties.get(ContactProperty.REFERENCE.word());
        }
    }

    /** A lockout's ticket. */
    public static final class Ticket {
        public final String id;
        public TicketWrite content;
        public final Set<String> contacts = new HashSet<>();

        Ticket(String id) {
            this.id = id;
        }
    }

    public Contact has(String id, String email, String phone) {
        var contact = new Contact(id);
        contact.email = email;
        contact.phone = phone;
        contacts.put(id, contact);
        return contact;
    }

    /** Whoever is asked for by this id is found under the other one. */
    public void merge(String id, String into) {
        contacts.get(id).mergedInto = into;
        notes.replaceAll((note, text) -> text.contact().equals(id) ? new NewNote(into, text.at(), text.html()) : text);
    }

    /** The notes that were on it stay, on nobody. */
    public void delete(String id) {
        contacts.get(id).deleted = true;
    }

    /** A search does not find it yet, nor does a reading tell that it is deleted. */
    public void lags(String id) {
        hidden.add(id);
    }

    /** The record with this key: a contact's id or reference, a note's contact, a lockout. */
    public void refuses(String request, String key, Refusal refusal) {
        refused.put(request + " " + key, refusal);
    }

    public void takes(String request, String key) {
        refused.remove(request + " " + key);
    }

    /** The request is not taken. */
    public void fails(String request, Cause why) {
        unavailable.put(request, new CrmUnavailableException(why, false));
    }

    public void works(String request) {
        unavailable.remove(request);
    }

    /** The next such request is taken, and its answer lost. */
    public void losesAnswerOf(String request) {
        lost.add(request);
    }

    /** Happens while the next such request is under way. */
    public void during(String request, Runnable act) {
        meanwhile.put(request, act);
    }

    public void closes(Instant until) {
        closedUntil = until;
    }

    public long count(String request) {
        return requests.stream().filter(request::equals).count();
    }

    @Override
    public Optional<Instant> closedUntil(Instant now) {
        return Optional.ofNullable(closedUntil).filter(now::isBefore);
    }

    @Override
    public Map<String, CrmContact> contacts(Collection<String> ids) {
        return asked("contacts", ids, () -> {
            var found = new HashMap<String, CrmContact>();
            ids.forEach(id -> today(id).ifPresent(contact -> found.put(id, shown(contact))));
            return found;
        });
    }

    private Optional<Contact> today(String id) {
        var contact = contacts.get(id);
        if (contact == null || contact.deleted && !hidden.contains(id)) {
            return Optional.empty();
        }
        return contact.mergedInto == null ? Optional.of(contact) : today(contact.mergedInto);
    }

    private static CrmContact shown(Contact contact) {
        return new CrmContact(contact.id, Map.copyOf(contact.properties));
    }

    private List<Contact> alive() {
        return contacts.values().stream().filter(contact -> !contact.deleted && contact.mergedInto == null).toList();
    }

    @Override
    public Map<String, CrmContact> contactsByEmail(Collection<String> emails) {
        return asked("contactsByEmail", emails, () -> {
            var found = new HashMap<String, CrmContact>();
            alive().stream().filter(contact -> contact.email != null && emails.contains(contact.email))
                    .forEach(contact -> found.put(contact.email, shown(contact)));
            return found;
        });
    }

    @Override
    public Map<String, List<CrmContact>> contactsByPhone(Collection<String> numbers) {
        return asked("contactsByPhone", numbers, () -> {
            var found = new HashMap<String, List<CrmContact>>();
            alive().stream().filter(contact -> contact.phone != null && numbers.contains(contact.phone) && !hidden.contains(contact.id))
                    .forEach(contact -> found.computeIfAbsent(contact.phone, number -> new ArrayList<>()).add(shown(contact)));
            return found;
        });
    }

    @Override
    public List<Written> updateContacts(List<ContactWrite> writes) {
        return written("updateContacts", writes, ContactWrite::key, write -> {
            var contact = today(write.key()).filter(one -> !one.deleted);
            if (contact.isEmpty()) {
                return Written.refused(Refusal.GONE, "trace");
            }
            var reference = write.properties().get(ContactProperty.REFERENCE);
            if (reference != null && alive().stream().anyMatch(other -> other != contact.get() && reference.equals(other.reference()))) {
                return Written.refused(Refusal.CONFLICT, "trace");
            }
            return keep(contact.get(), write, false);
        });
    }

    @Override
    public List<Written> upsertContacts(List<ContactWrite> writes) {
        return written("upsertContacts", writes, ContactWrite::key, write -> {
            var known = alive().stream().filter(contact -> write.key().equals(contact.reference())).findFirst();
            var contact = known.orElseGet(() -> has(Integer.toString(ids++), null, null));
            contact.properties.put(ContactProperty.REFERENCE.word(), write.key());
            return keep(contact, write, known.isEmpty());
        });
    }

    private static Written keep(Contact contact, ContactWrite write, boolean made) {
        write.properties().forEach((property, value) -> contact.properties.put(property.word(), value));
        return Written.done(contact.id, made);
    }

    @Override
    public List<Written> createNotes(List<NewNote> made) {
        return written("createNotes", made, NewNote::contact, note -> {
            if (today(note.contact()).filter(contact -> !contact.deleted).isEmpty()) {
                return Written.refused(Refusal.GONE, "trace");
            }
            var id = Integer.toString(ids++);
            notes.put(id, note);
            return Written.done(id, true);
        });
    }

    @Override
    public List<Written> updateNotes(List<NoteText> texts) {
        return written("updateNotes", texts, NoteText::note, text -> {
            var note = notes.get(text.note());
            if (note == null) {
                return Written.refused(Refusal.GONE, "trace");
            }
            notes.put(text.note(), new NewNote(note.contact(), note.at(), text.html()));
            return Written.done(text.note(), false);
        });
    }

    @Override
    public Map<String, String> notesOf(String contact) {
        return asked("notesOf", List.of(contact), () -> {
            var found = new LinkedHashMap<String, String>();
            notes.forEach((id, note) -> {
                if (note.contact().equals(contact)) {
                    found.put(id, note.html());
                }
            });
            return found;
        });
    }

    @Override
    public Set<String> notesThere(Collection<String> ids) {
        return asked("notesThere", ids, () -> ids.stream().filter(notes::containsKey).collect(Collectors.toSet()));
    }

    @Override
    public List<Written> removeNotes(List<String> ids) {
        return written("removeNotes", ids, Function.identity(), id -> {
            notes.remove(id);
            return Written.done(id, false);
        });
    }

    @Override
    public List<Written> upsertTickets(List<TicketWrite> writes) {
        return written("upsertTickets", writes, TicketWrite::lockout, write -> {
            boolean made = !tickets.containsKey(write.lockout());
            var ticket = tickets.computeIfAbsent(write.lockout(), lockout -> new Ticket(Integer.toString(ids++)));
            ticket.content = write;
            return Written.done(ticket.id, made);
        });
    }

    @Override
    public Map<String, CrmTicket> ticketsOf(Collection<String> lockouts) {
        return asked("ticketsOf", lockouts, () -> lockouts.stream().filter(tickets::containsKey).collect(Collectors.toMap(
                Function.identity(),
                lockout -> new CrmTicket(tickets.get(lockout).id, tickets.get(lockout).content.closed() ? "4" : "1"))));
    }

    @Override
    public List<Written> associate(List<TicketPlace> places) {
        return written("associate", places, TicketPlace::ticket, place -> {
            tickets.values().stream().filter(ticket -> ticket.id.equals(place.ticket())).findFirst().orElseThrow().contacts
                    .add(place.contact());
            return Written.done(place.ticket(), false);
        });
    }

    @Override
    public List<Written> removeTickets(List<String> ids) {
        return written("removeTickets", ids, Function.identity(), id -> {
            tickets.values().removeIf(ticket -> ticket.id.equals(id));
            return Written.done(id, false);
        });
    }

    @Override
    public Written eraseContact(String contact) {
        return written("eraseContact", List.of(contact), Function.identity(), id -> {
            contacts.remove(id);
            return Written.done(id, false);
        }).get(0);
    }

    private <T> List<Written> written(String request, List<T> records, Function<T, String> key, Function<T, Written> write) {
        return asked(request, records.stream().map(key).toList(), () -> records.stream().map(record -> {
            var refusal = refused.get(request + " " + key.apply(record));
            return refusal == null ? write.apply(record) : Written.refused(refusal, "trace");
        }).toList());
    }

    /** A batch is not empty, has no record twice and not more than one request takes; notes alone may share their contact. */
    private <R> R asked(String request, Collection<String> keys, Supplier<R> answer) {
        if (keys.isEmpty() || keys.size() > BATCH || !"createNotes".equals(request) && new HashSet<>(keys).size() < keys.size()) {
            throw new IllegalArgumentException(request + " of " + keys.size());
        }
        requests.add(request);
        Optional.ofNullable(meanwhile.remove(request)).ifPresent(Runnable::run);
        if (unavailable.containsKey(request)) {
            throw unavailable.get(request);
        }
        var result = answer.get();
        if (lost.remove(request)) {
            throw new CrmUnavailableException(Cause.DOWN, true);
        }
        return result;
    }
}
