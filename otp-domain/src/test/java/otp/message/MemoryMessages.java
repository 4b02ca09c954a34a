package otp.message;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

import otp.verification.Verification;

/** Notices in a map; messages with a code are found where they hang, at their verification. */
public final class MemoryMessages implements Messages {

    private final Map<UUID, Message> notices = new LinkedHashMap<>();
    private final Supplier<Collection<Verification>> verifications;

    public MemoryMessages(Supplier<Collection<Verification>> verifications) {
        this.verifications = verifications;
    }

    @Override
    public void add(Message message) {
        notices.put(message.id(), message);
    }

    @Override
    public Optional<Message> find(UUID account, UUID id) {
        return find(id).filter(message -> message.accountId().equals(account));
    }

    @Override
    public List<Message> open(UUID account) {
        return all().filter(message -> message.accountId().equals(account) && message.dueAt() != null).toList();
    }

    /** With the verification they hang at. */
    public void removeNotices(UUID verification) {
        notices.values().removeIf(message -> message.verificationId().equals(verification));
    }

    @Override
    public Optional<UUID> accountOf(UUID id) {
        return find(id).map(Message::accountId);
    }

    @Override
    public List<UUID> dueCodes(Instant by, int limit) {
        return due(by, limit, message -> message.code() != null);
    }

    @Override
    public List<UUID> dueNotices(Instant by, int limit) {
        return due(by, limit, message -> message.code() == null);
    }

    private List<UUID> due(Instant by, int limit, Predicate<Message> which) {
        return all().filter(message -> isDue(message, by)).filter(which).sorted(Comparator.comparing(Message::dueAt)).limit(limit)
                .map(Message::id).toList();
    }

    @Override
    public List<UUID> outlived(Instant now, int limit) {
        return due(now, limit, message -> message.code() != null && message.code().over(now));
    }

    @Override
    public Optional<Instant> nextDue() {
        return all().map(Message::dueAt).filter(Objects::nonNull).min(Comparator.naturalOrder());
    }

    @Override
    public Optional<Integer> claim(UUID id, Instant now, Instant until) {
        return find(id).filter(message -> isDue(message, now)).map(message -> {
            message.claim(until.minus(Message.LEASE));
            return message.lease();
        });
    }

    @Override
    public void giveUp(UUID id, int lease, Instant now) {
        find(id).filter(message -> message.awaits(lease)).ifPresent(message -> message.leaveUntil(now, false));
    }

    @Override
    public void putOff(UUID id, int lease, Instant until, boolean mayHaveBeenSent) {
        find(id).filter(message -> message.awaits(lease)).ifPresent(message -> message.leaveUntil(until, mayHaveBeenSent));
    }

    @Override
    public boolean putOffRepeatedNotice(UUID id, int lease, Instant until) {
        var repeated = find(id).filter(message -> message.awaits(lease) && message.repeatedNotice());
        repeated.ifPresent(message -> message.leaveUntil(until, true));
        return repeated.isPresent();
    }

    public Optional<Message> find(UUID id) {
        return all().filter(message -> message.id().equals(id)).findFirst();
    }

    private static boolean isDue(Message message, Instant now) {
        return message.dueAt() != null && !message.dueAt().isAfter(now);
    }

    private Stream<Message> all() {
        return Stream.concat(notices.values().stream(), verifications.get().stream().flatMap(one -> one.codes().stream()));
    }
}
