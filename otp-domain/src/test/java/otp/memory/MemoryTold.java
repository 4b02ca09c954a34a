package otp.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import otp.memory.MemoryCrmErasures.NoteRow;
import otp.relay.AccountRows;
import otp.relay.ContactRows;
import otp.relay.CrmAccount;
import otp.relay.CrmNote;
import otp.relay.CrmSync;
import otp.relay.LeaseRow;
import otp.relay.NoteRows;

/** What the relay keeps, in maps. */
public final class MemoryTold implements AccountRows, ContactRows, NoteRows, LeaseRow {

    public final Map<UUID, CrmAccount> accounts;
    public final Map<String, ToldContact> contacts;
    public final Map<CrmNote.Key, CrmNote> notes = new HashMap<>();
    public final List<CrmSync> syncs = new ArrayList<>();
    private final MemoryCrmErasures erasures;
    private UUID holder;
    private Instant leasedUntil;

    /** An erasure finds what is kept here. */
    public MemoryTold(MemoryCrmErasures erasures) {
        this.erasures = erasures;
        accounts = erasures.links;
        contacts = erasures.contacts;
    }

    @Override
    public Optional<CrmAccount> find(UUID account) {
        return Optional.ofNullable(accounts.get(account));
    }

    @Override
    public void add(CrmAccount row) {
        accounts.put(row.accountId(), row);
    }

    @Override
    public boolean add(CrmSync sync) {
        return syncs.stream().noneMatch(row -> same(row, sync.account(), sync.through())) && syncs.add(sync);
    }

    @Override
    public long syncedFrom(UUID account, long through) {
        return syncs.stream().filter(row -> same(row, account, through)).findFirst().orElseThrow().from();
    }

    private static boolean same(CrmSync row, UUID account, long through) {
        return row.account().equals(account) && row.through() == through;
    }

    @Override
    public Map<String, Instant> toldAt(Collection<String> ids) {
        var told = new HashMap<String, Instant>();
        ids.stream().filter(id -> contacts.containsKey(id) && contacts.get(id).newest() != null)
                .forEach(id -> told.put(id, contacts.get(id).newest()));
        return told;
    }

    @Override
    public void found(Collection<String> ids) {
        ids.forEach(id -> contacts.putIfAbsent(id, new ToldContact(id, false, null)));
    }

    @Override
    public void told(List<ToldContact> told) {
        told.forEach(one -> contacts.merge(one.id(), one, (before, after) -> new ToldContact(one.id(), before.made(),
                before.newest() != null && before.newest().isAfter(after.newest()) ? before.newest() : after.newest())));
    }

    @Override
    public void save(List<CrmNote> rows) {
        remove(rows.stream().map(CrmNote::key).toList());
        rows.forEach(row -> notes.put(row.key(), row));
        rows.forEach(row -> erasures.notes
                .add(new NoteRow(row.key().account(), row.key().story(), row.contact(), row.note(), row.attemptedAt())));
    }

    @Override
    public void remove(List<CrmNote.Key> keys) {
        keys.forEach(notes::remove);
        erasures.notes.removeIf(row -> keys.contains(new CrmNote.Key(row.account(), row.story())));
    }

    @Override
    public boolean take(UUID taker, Instant now, Instant until) {
        if (holder != null && !holder.equals(taker) && leasedUntil.isAfter(now)) {
            return false;
        }
        holder = taker;
        leasedUntil = until;
        return true;
    }

    @Override
    public boolean extend(UUID of, Instant until) {
        if (of.equals(holder)) {
            leasedUntil = until;
        }
        return of.equals(holder);
    }

    /** Another node has it, whatever its end. */
    public void takenBy(UUID other, Instant until) {
        holder = other;
        leasedUntil = until;
    }
}
