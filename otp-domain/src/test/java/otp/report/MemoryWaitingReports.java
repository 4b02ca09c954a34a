package otp.report;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reports in a map. */
final class MemoryWaitingReports implements WaitingReports {

    private final Map<UUID, WaitingReport> rows = new LinkedHashMap<>();

    @Override
    public void add(List<WaitingReport> reports) {
        reports.forEach(report -> rows.put(report.id(), report));
    }

    @Override
    public List<WaitingReport> due(Instant now, int limit) {
        return rows.values().stream().filter(row -> !row.dueAt().isAfter(now)).sorted(Comparator.comparing(WaitingReport::dueAt))
                .limit(limit).toList();
    }

    @Override
    public Collection<UUID> claim(Collection<UUID> ids, Instant now, Instant until) {
        var free = due(now, Integer.MAX_VALUE).stream().map(WaitingReport::id).filter(ids::contains).toList();
        free.forEach(id -> rows.computeIfPresent(id, (same, row) -> row.dueAt(until)));
        return free;
    }

    @Override
    public void putOff(Collection<UUID> ids, Instant until) {
        ids.forEach(id -> rows.computeIfPresent(id, (same, row) -> new WaitingReport(id, row.report(), until, row.tries() + 1)));
    }

    @Override
    public void remove(Collection<UUID> ids) {
        rows.keySet().removeAll(ids);
    }

    @Override
    public Optional<Instant> next() {
        return rows.values().stream().map(WaitingReport::dueAt).min(Comparator.naturalOrder());
    }

    List<WaitingReport> all() {
        return List.copyOf(rows.values());
    }
}
