package otp.sandbox.portal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/** Which values a record may be given. */
final class WriteRules {

    private static final Map<ObjectType, Set<String>> REQUIRED = Map.of(ObjectType.CONTACTS, Set.of(),
            ObjectType.NOTES, Set.of("hs_timestamp"), ObjectType.TICKETS, Set.of("subject", "hs_pipeline_stage"));

    private final PortalData data;

    WriteRules(PortalData data) {
        this.data = data;
    }

    Map<String, String> creation(ObjectType type, JsonNode properties) {
        return creation(type, properties, Map.of());
    }

    /** @param more values it has beside those that were sent */
    Map<String, String> creation(ObjectType type, JsonNode properties, Map<String, String> more) {
        Map<String, String> values = new HashMap<>(more);
        values.putAll(values(type, properties, Optional.empty()));
        if (type == ObjectType.TICKETS) {
            values.putIfAbsent("hs_pipeline", Pipelines.DEFAULT);
        }
        Set<String> required = new HashSet<>(REQUIRED.get(type));
        required.addAll(data.required(type));
        complete(type, required, values);
        return values;
    }

    Map<String, String> change(PortalRecord record, JsonNode properties) {
        Map<String, String> changes = values(record.type(), properties, Optional.of(record));
        complete(record.type(), REQUIRED.get(record.type()), record.changed(changes, record.updatedAt()).properties());
        return changes;
    }

    private Map<String, String> values(ObjectType type, JsonNode properties, Optional<PortalRecord> record) {
        if (!properties.isObject()) {
            throw Json.invalid("some required fields were not set: [properties]");
        }
        Map<String, String> values = new HashMap<>();
        Faults faults = new Faults();
        properties.properties().forEach(entry -> faults.during(() -> {
            Property property = data.schema(type).known(entry.getKey());
            if (!entry.getValue().isTextual()) {
                throw Json.invalid("the value of " + entry.getKey() + " is not a string");
            }
            String value = property.value(entry.getValue().textValue());
            free(type, property, value, record);
            values.put(entry.getKey(), value);
        }));
        faults.raise();
        return values;
    }

    private void free(ObjectType type, Property property, String value, Optional<PortalRecord> record) {
        data.store(type).findBy(property.name(), value).filter(other -> record.filter(other::sameAs).isEmpty()).ifPresent(other -> {
            throw property.name().equals("email") ? Category.CONFLICT.because("Contact already exists. Existing ID: " + other.id())
                    : Refused.property(Category.CONFLICT, "CONFLICTING_UNIQUE_VALUE", property.name(),
                            type.number() + " with id " + other.id() + " already has that value.");
        });
    }

    private static void complete(ObjectType type, Set<String> required, Map<String, String> values) {
        required.stream().filter(name -> values.getOrDefault(name, "").isEmpty()).sorted().findFirst().ifPresent(name -> {
            throw Refused.property(Category.VALIDATION_ERROR, "REQUIRED_FIELD", name,
                    "Error creating " + type.label() + ". Some required properties were not set.");
        });
        if (type == ObjectType.TICKETS) {
            Pipelines.require(values.get("hs_pipeline"), values.get("hs_pipeline_stage"));
        }
    }
}
