package otp.reconcile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import otp.account.Account;
import otp.attestation.Period;
import otp.crypto.Bytes;
import otp.lockout.Lockout;
import otp.memory.Memory;
import otp.relay.CrmAccount;
import otp.relay.Portrait;
import otp.relay.Portraits;

/** What is kept of accounts and the CRM in memory, and what should be said of each. */
final class MemoryReconcileRows implements ReconcileRows, Portraits {

    final Map<UUID, Portrait> portraits = new HashMap<>();
    final Map<String, Instant> toldAt = new HashMap<>();
    private final Memory memory;

    MemoryReconcileRows(Memory memory) {
        this.memory = memory;
    }

    @Override
    public List<Portrait> of(Collection<UUID> accounts) {
        return accounts.stream().filter(portraits::containsKey).map(portraits::get).toList();
    }

    @Override
    public List<UUID> accounts(UUID application, Period period, UUID after, int limit) {
        Comparator<UUID> order = Comparator.comparing(Bytes::of, Arrays::compareUnsigned);
        return memory.accounts.all().stream().filter(account -> account.applicationId().equals(application) && !account.erased())
                .map(account -> account.id())
                .filter(id -> memory.events.ofAccount(id).stream()
                        .anyMatch(event -> (period.since() == null || !event.at().isBefore(period.since()))
                                && (period.until() == null || event.at().isBefore(period.until()))))
                .sorted(order).filter(id -> after == null || order.compare(id, after) > 0).limit(limit).toList();
    }

    @Override
    public List<Link> links(Collection<UUID> accounts) {
        return accounts.stream().map(id -> memory.accounts.lock(id).orElseThrow()).filter(account -> !account.erased()).map(account -> {
            var link = memory.crm.links.get(account.id());
            var contact = link == null ? null : link.contact();
            return new Link(account.id(), contact, toldAt.get(contact), memory.crm.parked(account.id()), account.crm().due() == null);
        }).toList();
    }

    @Override
    public List<Note> notes(Collection<UUID> accounts) {
        return memory.crm.notes.stream().filter(row -> accounts.contains(row.account())).map(row -> new Note(row.account(), row.note()))
                .toList();
    }

    @Override
    public List<Lockout> lockouts(Collection<UUID> accounts) {
        return new ArrayList<>(memory.lockouts.all()).stream().filter(row -> accounts.contains(row.accountId())).toList();
    }

    @Override
    public void unpark(UUID account) {
        memory.crm.links.computeIfPresent(account, (id, link) -> {
            link.unpark();
            return link;
        });
    }

    @Override
    public Set<UUID> withGaps(Collection<UUID> accounts) {
        return memory.accounts.all().stream().filter(account -> accounts.contains(account.id()) && LongStream
                .rangeClosed(Math.max(account.chain().base(), account.crm().origin()) + 1, account.crm().through())
                .anyMatch(event -> memory.crm.syncs.stream().noneMatch(sync -> sync.account().equals(account.id()) && sync.covers(event))))
                .map(Account::id).collect(Collectors.toSet());
    }

    @Override
    public void ticketsGone(UUID account, Collection<UUID> lockouts) {
        memory.lockouts.all().stream().filter(row -> lockouts.contains(row.id())).forEach(row -> {
            row.ticketOpened(null);
            row.ticketClosed(null);
        });
    }

    @Override
    public void ticketsClosed(UUID account, Collection<UUID> lockouts, Instant at) {
        memory.lockouts.all().stream().filter(row -> lockouts.contains(row.id())).forEach(row -> row.ticketClosed(at));
    }

    CrmAccount link(UUID account, String contact) {
        var link = CrmAccount.of(memory.accounts.lock(account).orElseThrow());
        link.told(contact);
        memory.crm.links.put(account, link);
        return link;
    }
}
