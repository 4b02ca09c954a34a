package otp.memory;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import otp.account.Account;
import otp.audit.AuditEvent;
import otp.lockout.Lockout;
import otp.lockout.LockoutStatus;
import otp.relay.CrmNote;
import otp.relay.RelayRows;
import otp.verification.Contact;
import otp.verification.Secrecy;
import otp.verification.Verification;

/** What the relay reads, from the ports in memory. */
public final class MemoryRelayRows implements RelayRows {

    private final Memory memory;
    private final MemoryTold rows;
    private final Secrecy secrecy;

    public MemoryRelayRows(Memory memory, MemoryTold rows, Secrecy secrecy) {
        this.memory = memory;
        this.rows = rows;
        this.secrecy = secrecy;
    }

    @Override
    public Optional<Instant> next() {
        return memory.accounts.all().stream().map(account -> account.crm().due()).filter(Objects::nonNull).min(Instant::compareTo);
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return memory.accounts.all().stream().filter(account -> account.crm().due() != null && !account.crm().due().isAfter(now))
                .sorted(Comparator.comparing(account -> account.crm().due())).map(Account::id).limit(limit).toList();
    }

    @Override
    public List<Known> accounts(List<UUID> ids) {
        return ids.stream().map(id -> new Known(memory.accounts.lock(id).orElseThrow(), rows.find(id).orElse(null))).toList();
    }

    @Override
    public List<AuditEvent> events(List<Part> parts) {
        return parts.stream().flatMap(part -> memory.events.ofAccount(part.chain()).stream()
                .filter(event -> event.sequence() > part.from() && event.sequence() <= part.through())).toList();
    }

    @Override
    public List<AuditEvent> ownEvents(List<Part> parts) {
        return events(parts).stream().filter(event -> event.verificationId() == null).toList();
    }

    @Override
    public List<AuditEvent> eventsAbout(Collection<UUID> verifications, int most) {
        return verifications.stream().flatMap(id -> {
            var all = memory.events.all().stream().filter(event -> id.equals(event.verificationId())).toList();
            return all.subList(Math.max(0, all.size() - most), all.size()).stream();
        }).toList();
    }

    @Override
    public List<CrmNote> notes(Collection<CrmNote.Key> keys) {
        return keys.stream().map(rows.notes::get).filter(Objects::nonNull).toList();
    }

    @Override
    public List<UUID> newestVerifications(Collection<UUID> accounts) {
        return accounts.stream().flatMap(account -> Stream.of(newest(account, one -> true),
                newest(account, one -> !secrecy.contact(one).equals(Contact.NONE)))).flatMap(Optional::stream).toList();
    }

    private Optional<UUID> newest(UUID account, Predicate<Verification> condition) {
        return memory.verifications.all().stream().filter(one -> one.accountId().equals(account)).filter(condition)
                .map(Verification::id).max(Comparator.comparing(UUID::toString));
    }

    @Override
    public List<Verification> verifications(Collection<UUID> ids) {
        return memory.verifications.all().stream().filter(one -> ids.contains(one.id())).toList();
    }

    @Override
    public List<Lockout> lockouts(Collection<UUID> accounts) {
        return of(accounts).filter(lockout -> lockout.ticket() == null || lockout.ticketClosedAt() == null
                || lockout.status(memory.clock.instant()) == LockoutStatus.ACTIVE).toList();
    }

    @Override
    public Map<UUID, Long> lockoutCounts(Collection<UUID> accounts) {
        return of(accounts).collect(groupingBy(Lockout::accountId, counting()));
    }

    private Stream<Lockout> of(Collection<UUID> accounts) {
        return memory.lockouts.all().stream().filter(lockout -> accounts.contains(lockout.accountId()));
    }
}
