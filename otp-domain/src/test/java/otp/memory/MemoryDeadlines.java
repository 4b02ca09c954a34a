package otp.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import otp.expiry.Deadlines;

/** What is due among the lockouts and verifications in memory; a claim is kept beside them. */
public final class MemoryDeadlines implements Deadlines {

    private final Map<UUID, Instant> claimed = new HashMap<>();
    private final MemoryLockouts lockouts;
    private final MemoryVerifications verifications;

    MemoryDeadlines(MemoryLockouts lockouts, MemoryVerifications verifications) {
        this.lockouts = lockouts;
        this.verifications = verifications;
    }

    private record Waiting(Due row, Instant dueAt) {}

    @Override
    public Optional<Instant> next(Kind kind) {
        return waiting(kind).map(Waiting::dueAt).min(Comparator.naturalOrder());
    }

    @Override
    public List<Due> due(Kind kind, Instant now, int limit) {
        return waiting(kind).filter(row -> !row.dueAt().isAfter(now)).sorted(Comparator.comparing(Waiting::dueAt)).limit(limit)
                .map(Waiting::row).toList();
    }

    @Override
    public List<Due> claim(Kind kind, List<Due> rows, Instant now, Instant until) {
        var free = due(kind, now, Integer.MAX_VALUE).stream().filter(rows::contains).toList();
        free.forEach(row -> claimed.put(row.id(), until));
        return free;
    }

    private Stream<Waiting> waiting(Kind kind) {
        var rows = switch (kind) {
            case LOCKOUT -> lockouts.all().stream().filter(row -> row.dueAt() != null)
                    .map(row -> new Waiting(new Due(row.accountId(), row.id()), row.dueAt()));
            case VERIFICATION -> verifications.all().stream().filter(row -> row.dueAt() != null)
                    .map(row -> new Waiting(new Due(row.accountId(), row.id()), row.dueAt()));
        };
        return rows.map(row -> new Waiting(row.row(), claimed.getOrDefault(row.row().id(), row.dueAt())));
    }
}
