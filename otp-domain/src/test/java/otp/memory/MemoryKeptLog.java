package otp.memory;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import otp.account.Account;
import otp.attestation.KeptChain;
import otp.attestation.KeptLog;
import otp.attestation.Period;
import otp.audit.AuditEvent;
import otp.audit.EventType;
import otp.crypto.Bytes;

/** Reads the log of {@link Memory}, with whatever was done to it since. */
public final class MemoryKeptLog implements KeptLog {

    private static final Comparator<UUID> BY_BYTES = Comparator.comparing(Bytes::of, Arrays::compareUnsigned);

    /** Rows of accounts as somebody changed them; one that is gone has no value. */
    public final Map<UUID, Optional<KeptChain>> changed = new HashMap<>();
    private final Memory memory;

    public MemoryKeptLog(Memory memory) {
        this.memory = memory;
    }

    @Override
    public List<KeptChain> accounts(UUID application, UUID after, int limit) {
        return memory.accounts.all().stream().filter(account -> account.applicationId().equals(application)).map(Account::id)
                .filter(id -> after == null || BY_BYTES.compare(id, after) > 0).sorted(BY_BYTES)
                .flatMap(id -> chain(application, id).stream()).limit(limit).toList();
    }

    @Override
    public Optional<KeptChain> chain(UUID application, UUID id) {
        if (changed.containsKey(id)) {
            return changed.get(id);
        }
        if (id.equals(application)) {
            return Optional.of(new KeptChain(id, id, null, memory.chains.lock(id).chain(), null));
        }
        return memory.accounts.lock(id).map(account -> new KeptChain(id, application, account.name(), account.chain(),
                account.personalKey()));
    }

    @Override
    public List<AuditEvent> links(List<UUID> chains, int limit) {
        return chains.stream().distinct().flatMap(chain -> links(chain, Long.MIN_VALUE, limit).stream()).limit(limit).toList();
    }

    @Override
    public List<AuditEvent> links(UUID chain, long from, int limit) {
        return of(chain).filter(link -> link.sequence() >= from).limit(limit).toList();
    }

    private Stream<AuditEvent> of(UUID chain) {
        return memory.events.rows().stream().filter(link -> link.chain().equals(chain))
                .sorted(Comparator.comparingLong(AuditEvent::sequence));
    }

    @Override
    public long lastBefore(UUID chain, Instant since) {
        return of(chain).filter(link -> link.at().isBefore(since)).mapToLong(AuditEvent::sequence).max().orElse(0);
    }

    @Override
    public long firstFrom(UUID chain, Instant until) {
        return of(chain).filter(link -> !link.at().isBefore(until)).mapToLong(AuditEvent::sequence).min().orElse(Long.MAX_VALUE);
    }

    @Override
    public long newest(UUID chain, EventType type) {
        return of(chain).filter(link -> link.type().equals(type.word())).mapToLong(AuditEvent::sequence).max().orElse(0);
    }

    @Override
    public Set<UUID> about(UUID application, UUID recipientIndex) {
        return memory.events.rows().stream().filter(link -> recipientIndex.equals(link.recipientIndex())).map(AuditEvent::chain)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean traces(UUID application, UUID account) {
        return chain(application, account).isPresent() || told(application).anyMatch(account::equals);
    }

    @Override
    public Optional<UUID> vanished(UUID application, Trace trace, Period period) {
        return told(application).filter(account -> chain(application, account).isEmpty()).findFirst();
    }

    private Stream<UUID> told(UUID application) {
        return Stream.of(memory.events.rows().stream().map(AuditEvent::chain),
                memory.verifications.all().stream().map(one -> one.accountId()),
                memory.lockouts.all().stream().map(one -> one.accountId())).flatMap(ids -> ids);
    }
}
