package otp.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import otp.relay.ContactRows.ToldContact;
import otp.relay.CrmAccount;
import otp.relay.CrmErasure;
import otp.relay.CrmErasures;
import otp.relay.CrmSync;

/** Our side of what the CRM knows, in memory. */
public final class MemoryCrmErasures implements CrmErasures {

    public final List<CrmSync> syncs = new ArrayList<>();
    public final Map<UUID, CrmAccount> links = new HashMap<>();
    public final Map<String, ToldContact> contacts = new HashMap<>();
    public final List<NoteRow> notes = new ArrayList<>();
    public final Set<String> madeByUs = new HashSet<>();
    public final List<CrmErasure> erasures = new ArrayList<>();
    private final MemoryLockouts lockouts;

    MemoryCrmErasures(MemoryLockouts lockouts) {
        this.lockouts = lockouts;
    }

    /** A row of crm_note. */
    public record NoteRow(UUID account, UUID story, String contact, String note, Instant attemptedAt) {}

    public boolean parked(UUID account) {
        return links.containsKey(account) && links.get(account).parkedAt() != null;
    }

    @Override
    public Set<String> contactsOf(UUID account) {
        return Stream.concat(notes.stream().filter(note -> note.account().equals(account)).map(NoteRow::contact),
                Stream.ofNullable(links.get(account)).map(CrmAccount::contact).filter(contact -> contact != null))
                .collect(Collectors.toSet());
    }

    @Override
    public Set<String> asked(UUID account) {
        return erasures.stream().filter(row -> row.accountId().equals(account) && row.endedAt() == null).map(CrmErasure::contact)
                .collect(Collectors.toSet());
    }

    @Override
    public void unlink(UUID account) {
        links.remove(account);
    }

    @Override
    public void add(CrmErasure erasure) {
        erasures.add(erasure);
    }

    @Override
    public List<CrmErasure> due(Instant now, int limit) {
        return erasures.stream().filter(row -> row.dueAt() != null && !row.dueAt().isAfter(now))
                .sorted(Comparator.comparing(CrmErasure::dueAt)).limit(limit).toList();
    }

    @Override
    public Optional<CrmErasure> find(UUID id) {
        return erasures.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    @Override
    public List<Note> notes(UUID account, String contact) {
        return notes.stream().filter(row -> row.account().equals(account) && row.contact().equals(contact))
                .map(row -> new Note(row.story(), row.note(), row.attemptedAt())).toList();
    }

    @Override
    public List<Ticketed> lockouts(UUID account, Instant before) {
        return lockouts.all().stream().filter(row -> row.accountId().equals(account) && row.lockedAt().isBefore(before))
                .map(row -> new Ticketed(row.id(), row.ticket())).toList();
    }

    @Override
    public boolean madeByUs(String contact) {
        return madeByUs.contains(contact) || contacts.containsKey(contact) && contacts.get(contact).made();
    }

    @Override
    public Set<UUID> linked(Collection<String> ids) {
        return links.values().stream().filter(link -> link.contact() != null && ids.contains(link.contact())).map(CrmAccount::accountId)
                .collect(Collectors.toSet());
    }

    @Override
    public void removeNotes(UUID account, Collection<UUID> stories) {
        notes.removeIf(row -> row.account().equals(account) && stories.contains(row.story()));
    }

    @Override
    public void removeTickets(UUID account, Collection<UUID> gone, Instant now) {
        lockouts.all().stream().filter(row -> gone.contains(row.id())).forEach(row -> {
            row.ticketOpened(null);
            row.ticketClosed(now);
        });
    }

    @Override
    public void untold(String contact) {
        contacts.computeIfPresent(contact, (id, told) -> new ToldContact(id, told.made(), null));
    }

    @Override
    public void removeContact(String contact) {
        contacts.remove(contact);
        madeByUs.remove(contact);
    }
}
