package otp.sandbox.portal;

import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the definition of a new property must look like. */
final class PropertyRules {

    static final String[] MEMBERS = {"name", "label", "type", "fieldType", "groupName", "description", "options", "displayOrder",
            "hasUniqueValue", "hidden", "formField", "externalOptions", "referencedObjectType", "calculationFormula", "dataSensitivity",
            "currencyPropertyName", "showCurrencySymbol", "numberDisplayHint", "textDisplayHint"};
    private static final int MOST_UNIQUE = 10;

    private PropertyRules() {}

    static Property judge(ObjectNode asked, Schema schema) {
        String name = Json.text(asked, "name");
        Json.text(asked, "label");
        require(name.matches("[a-z][a-z0-9_]{0,99}"), "the name of a property is made of lower-case letters, digits and _");
        PropertyKind kind = PropertyKind.find(Json.text(asked, "type")).orElseThrow(() -> refused("there is no such type"));
        require(kind.shownIn(Json.text(asked, "fieldType")), "the fieldType does not go with the type");
        require(schema.hasGroup(Json.text(asked, "groupName")), "there is no property group with that name");
        options(kind, asked.path("options"));
        boolean unique = asked.path("hasUniqueValue").asBoolean();
        require(!unique || kind.mayBeUnique(), "values of that type cannot be unique");
        require(!unique || schema.properties().stream().filter(Property::unique).count() < MOST_UNIQUE, "too many unique properties");
        return new Property(completed(asked.deepCopy()));
    }

    private static void options(PropertyKind kind, JsonNode options) {
        Set<String> values = new TreeSet<>();
        for (JsonNode option : options) {
            Json.members(option, "label", "value", "hidden", "displayOrder", "description");
            Json.text(option, "label");
            require(values.add(Json.text(option, "value")), "two options have the same value");
            require(option.path("hidden").isBoolean(), "some required fields were not set: [hidden]");
        }
        require(kind.hasOptions() != values.isEmpty(), "options belong to the types enumeration and bool alone, which need them");
        require(kind != PropertyKind.BOOL || values.equals(Set.of("true", "false")), "the options of a bool are true and false");
    }

    private static ObjectNode completed(ObjectNode definition) {
        definition.put("hasUniqueValue", definition.path("hasUniqueValue").asBoolean()).put("hubspotDefined", false)
                .put("archived", false).withArray("options");
        definition.putObject("modificationMetadata").put("readOnlyValue", false).put("readOnlyDefinition", false).put("archivable", true);
        return definition;
    }

    private static void require(boolean met, String rule) {
        if (!met) {
            throw refused(rule);
        }
    }

    private static Refused refused(String why) {
        return Category.VALIDATION_ERROR.because("The property is not valid: " + why);
    }
}
