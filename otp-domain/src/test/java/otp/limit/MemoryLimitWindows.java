package otp.limit;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Windows in a map. */
public final class MemoryLimitWindows implements LimitWindows {

    private final Map<UUID, LimitWindow> rows = new HashMap<>();

    @Override
    public Map<UUID, LimitWindow> lock(Collection<UUID> ids) {
        var locked = new HashMap<UUID, LimitWindow>();
        ids.forEach(id -> locked.put(id, rows.computeIfAbsent(id, missing -> LimitWindow.open(missing, Instant.EPOCH))));
        return locked;
    }

    @Override
    public void open(Collection<UUID> ids) {
        lock(ids);
    }

    @Override
    public List<SlidingWindow> peek(Collection<UUID> ids) {
        return ids.stream().filter(rows::containsKey).flatMap(id -> rows.get(id).hitsAnd(List.of()).stream()).toList();
    }

    @Override
    public Part part(UUID after, Instant before, int limit) {
        var part = rows.keySet().stream().sorted().filter(id -> after == null || id.compareTo(after) > 0).limit(limit).toList();
        return new Part(part.stream().filter(id -> rows.get(id).idleAt().isBefore(before)).toList(),
                part.isEmpty() ? null : part.get(part.size() - 1));
    }

    @Override
    public int remove(Collection<UUID> ids, Instant before) {
        var idle = ids.stream().filter(id -> rows.get(id).idleAt().isBefore(before)).toList();
        idle.forEach(rows::remove);
        return idle.size();
    }

    public int size() {
        return rows.size();
    }
}
