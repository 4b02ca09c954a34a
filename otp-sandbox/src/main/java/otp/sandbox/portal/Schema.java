package otp.sandbox.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The properties of one type of record and the groups they are shown in. */
final class Schema {

    private final Map<String, Property> properties = new LinkedHashMap<>();
    private final Map<String, ObjectNode> groups = new LinkedHashMap<>();

    Schema(ObjectType type) {
        addGroup(BuiltIn.group(type));
        BuiltIn.of(type).forEach(property -> properties.put(property.name(), property));
    }

    List<Property> properties() {
        return new ArrayList<>(properties.values());
    }

    Optional<Property> find(String name) {
        return Optional.ofNullable(properties.get(name));
    }

    /** For a write. */
    Property known(String name) {
        return find(name).orElseThrow(() -> Refused.property(Category.VALIDATION_ERROR, "PROPERTY_DOESNT_EXIST", name,
                "Property \"" + name + "\" does not exist"));
    }

    void add(ObjectNode definition) {
        Property property = PropertyRules.judge(definition, this);
        if (properties.containsKey(property.name())) {
            throw Category.CONFLICT.because("A property named '" + property.name() + "' already exists.")
                    .subCategory("Properties.PROPERTY_EXISTS").context("name", List.of(property.name()));
        }
        properties.put(property.name(), property);
    }

    void remove(String name) {
        if (find(name).filter(Property::ours).isEmpty()) {
            throw Category.OBJECT_NOT_FOUND.because("There is no property of yours with that name.");
        }
        properties.remove(name);
    }

    List<ObjectNode> groups() {
        return List.copyOf(groups.values());
    }

    boolean hasGroup(String name) {
        return groups.containsKey(name);
    }

    void addGroup(ObjectNode group) {
        String name = group.path("name").asText();
        if (groups.putIfAbsent(name, group) != null) {
            throw Category.CONFLICT.because("A property group named '" + name + "' already exists.")
                    .subCategory("Properties.PROPERTY_GROUP_EXISTS");
        }
    }
}
