package otp.key;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** API keys in a list. */
public final class MemoryKeyRows implements KeyRows {

    private final List<KeyRow> rows = new ArrayList<>();
    private final Map<String, Instant> lastUse = new HashMap<>();

    @Override
    public List<KeyRow> valid() {
        return rows.stream().filter(row -> row.key().revokedAt() == null).toList();
    }

    @Override
    public List<KeyRow> of(UUID application) {
        return valid().stream().filter(row -> row.applicationId().equals(application)).toList();
    }

    @Override
    public Optional<KeyRow> find(String id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    @Override
    public void add(KeyRow row) {
        rows.add(row);
    }

    @Override
    public void used(Map<String, Instant> minutes) {
        lastUse.putAll(minutes);
    }

    Map<String, Instant> lastUse() {
        return lastUse;
    }
}
