package otp.sandbox.portal;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** A contact, note or ticket as it is at one moment. */
public record PortalRecord(String id, ObjectType type, Map<String, String> properties, Instant createdAt, Instant updatedAt) {

    public PortalRecord {
        properties = Collections.unmodifiableMap(new TreeMap<>(properties));
    }

    /** Null when it has no value. */
    public String property(String name) {
        return properties.get(name);
    }

    boolean sameAs(PortalRecord other) {
        return id.equals(other.id) && type == other.type;
    }

    /** @param changes an empty text takes a value away */
    PortalRecord changed(Map<String, String> changes, Instant now) {
        Map<String, String> all = new TreeMap<>(properties);
        all.putAll(changes);
        all.values().removeIf(String::isEmpty);
        return new PortalRecord(id, type, all, createdAt, now);
    }

    @Override
    public String toString() {
        return type + " " + id;
    }
}
