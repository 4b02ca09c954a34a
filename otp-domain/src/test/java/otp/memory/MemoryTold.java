package otp.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import otp.relay.AccountRows;
import otp.relay.ContactRows;
import otp.relay.CrmAccount;
import otp.relay.CrmNote;
import otp.relay.CrmSync;
import otp.relay.LeaseRow;
import otp.relay.NoteRows;

/** What the relay keeps, in maps. */
public final class MemoryTold implements AccountRows, ContactRows, NoteRows, LeaseRow {

    public final Map<UUID, CrmAccount> accounts = new HashMap<>();
    public final Map<String, ToldContact> contacts = new HashMap<>();
    public final Map<CrmNote.Key, CrmNote> notes = new HashMap<>();
    public final List<CrmSync> syncs = new ArrayList<>();
    private UUID holder;
    private Instant leasedUntil;

    @Override
    public Optional<CrmAccount> find(UUID account) {
        return Optional.ofNullable(accounts.get(account));
    }

    @Override
    public void add(CrmAccount row) {
        accounts.put(row.accountId(), row);
    }

    @Override
    public void add(CrmSync sync) {
        syncs.add(sync);
    }

    @Override
    public Map<String, Instant> toldAt(Collection<String> ids) {
        var told = new HashMap<String, Instant>();
        ids.stream().filter(contacts::containsKey).forEach(id -> told.put(id, contacts.get(id).newest()));
        return told;
    }

    @Override
    public void told(List<ToldContact> told) {
        told.forEach(one -> contacts.merge(one.id(), one, (before, after) -> new ToldContact(one.id(), before.made() || after.made(),
                before.newest().isAfter(after.newest()) ? before.newest() : after.newest())));
    }

    @Override
    public void save(List<CrmNote> rows) {
        rows.forEach(row -> notes.put(row.key(), row));
    }

    @Override
    public void remove(List<CrmNote.Key> keys) {
        keys.forEach(notes::remove);
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
