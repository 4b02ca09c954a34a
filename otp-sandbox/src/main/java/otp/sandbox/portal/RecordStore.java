package otp.sandbox.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** The records of one type. What a search sees of them are versions of the past. */
final class RecordStore {

    private static final int VERSIONS = 20;

    private final Predicate<String> key;
    private final Map<String, List<PortalRecord>> versions = new LinkedHashMap<>();
    private final Map<String, String> merged = new HashMap<>();
    private final Map<String, String> byKey = new HashMap<>();

    /** @param key the properties whose values are no other record's */
    RecordStore(Predicate<String> key) {
        this.key = key;
    }

    /** Whoever was merged is found as the one he has become. */
    Optional<PortalRecord> find(String id) {
        String now = id;
        while (merged.containsKey(now)) {
            now = merged.get(now);
        }
        return Optional.ofNullable(versions.get(now)).map(RecordStore::latest);
    }

    Optional<PortalRecord> findBy(String property, String value) {
        return Optional.ofNullable(byKey.get(entry(property, value))).flatMap(this::find);
    }

    List<PortalRecord> all() {
        return versions.values().stream().map(RecordStore::latest).toList();
    }

    /** As they were then; one that came later is missing. */
    List<PortalRecord> asOf(Instant then) {
        return versions.values().stream().map(all -> asOf(all, then)).filter(Objects::nonNull).toList();
    }

    void put(PortalRecord record) {
        List<PortalRecord> all = versions.computeIfAbsent(record.id(), made -> new ArrayList<>());
        if (!all.isEmpty()) {
            forget(latest(all));
        }
        all.add(record);
        if (all.size() > VERSIONS) {
            all.remove(0);
        }
        keyed(record, record.id());
    }

    void remove(PortalRecord record) {
        versions.remove(record.id());
        forget(record);
    }

    void merge(PortalRecord gone, PortalRecord into) {
        remove(gone);
        merged.put(gone.id(), into.id());
    }

    /** @return what takes all changes from now on back */
    Runnable checkpoint() {
        Map<String, List<PortalRecord>> kept = new LinkedHashMap<>();
        versions.forEach((id, all) -> kept.put(id, new ArrayList<>(all)));
        return () -> {
            versions.clear();
            versions.putAll(kept);
            byKey.clear();
            all().forEach(record -> keyed(record, record.id()));
        };
    }

    private void forget(PortalRecord record) {
        record.properties().forEach((name, value) -> byKey.remove(entry(name, value)));
    }

    private void keyed(PortalRecord record, String id) {
        record.properties().forEach((name, value) -> {
            if (key.test(name)) {
                byKey.put(entry(name, value), id);
            }
        });
    }

    private static String entry(String property, String value) {
        return property + "=" + value;
    }

    private static PortalRecord latest(List<PortalRecord> all) {
        return all.get(all.size() - 1);
    }

    private static PortalRecord asOf(List<PortalRecord> all, Instant then) {
        PortalRecord found = null;
        for (PortalRecord version : all) {
            found = version.updatedAt().isAfter(then) ? found : version;
        }
        return found;
    }
}
