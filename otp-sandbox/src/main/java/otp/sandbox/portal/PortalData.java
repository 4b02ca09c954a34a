package otp.sandbox.portal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import otp.sandbox.portal.Associations.End;

/** Everything a portal holds. */
final class PortalData {

    private final Clock clock;
    private final Map<ObjectType, Schema> schemas = new EnumMap<>(ObjectType.class);
    private final Map<ObjectType, RecordStore> stores = new EnumMap<>(ObjectType.class);
    private final Map<ObjectType, Set<String>> required = new EnumMap<>(ObjectType.class);
    private final Associations associations = new Associations();
    private long lastId;

    PortalData(Clock clock) {
        this.clock = clock;
        lastId = clock.millis(); // ids of a portal that was emptied are not given to others
        for (ObjectType type : ObjectType.values()) {
            Schema schema = new Schema(type);
            schemas.put(type, schema);
            stores.put(type, new RecordStore(name -> name.equals("email") || schema.find(name).filter(Property::unique).isPresent()));
            required.put(type, new HashSet<>());
        }
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    Schema schema(ObjectType type) {
        return schemas.get(type);
    }

    RecordStore store(ObjectType type) {
        return stores.get(type);
    }

    /** What an administrator wants of every new record. */
    Set<String> required(ObjectType type) {
        return required.get(type);
    }

    Associations associations() {
        return associations;
    }

    PortalRecord create(ObjectType type, Map<String, String> values) {
        Instant now = now();
        String id = Long.toString(++lastId);
        Map<String, String> all = new HashMap<>(values);
        all.put("hs_object_id", id);
        all.put(BuiltIn.created(type), now.toString());
        return keep(new PortalRecord(id, type, Map.of(), now, now).changed(all, now));
    }

    PortalRecord change(PortalRecord record, Map<String, String> changes) {
        return keep(record.changed(changes, now()));
    }

    void remove(PortalRecord record) {
        store(record.type()).remove(record);
        associations.forget(End.of(record));
    }

    /** The one that stays keeps its values and takes over those it does not have. */
    void merge(PortalRecord gone, PortalRecord into) {
        Map<String, String> taken = new HashMap<>(gone.properties());
        taken.keySet().removeAll(into.properties().keySet());
        taken.put("hs_merged_object_ids", into.properties().getOrDefault("hs_merged_object_ids", "").isEmpty() ? gone.id()
                : into.property("hs_merged_object_ids") + ";" + gone.id());
        store(gone.type()).merge(gone, into);
        associations.move(End.of(gone), End.of(into));
        change(into, taken);
    }

    /** @return what takes all changes to records of the type from now on back */
    Runnable checkpoint(ObjectType type) {
        Runnable records = store(type).checkpoint();
        Runnable links = associations.checkpoint();
        return () -> {
            records.run();
            links.run();
        };
    }

    /** The property goes, and its values with it. */
    void removeProperty(ObjectType type, String name) {
        store(type).all().stream().filter(record -> record.property(name) != null).forEach(record -> change(record, Map.of(name, "")));
        schema(type).remove(name);
    }

    private PortalRecord keep(PortalRecord record) {
        PortalRecord kept = record.changed(Map.of(BuiltIn.modified(record.type()), record.updatedAt().toString()), record.updatedAt());
        store(record.type()).put(kept);
        return kept;
    }
}
