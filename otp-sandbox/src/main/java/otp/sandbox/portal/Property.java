package otp.sandbox.portal;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The definition of a property, in the shape the API gives it. */
record Property(ObjectNode definition) {

    String name() {
        return definition.path("name").asText();
    }

    PropertyKind kind() {
        return PropertyKind.find(definition.path("type").asText()).orElseThrow();
    }

    boolean unique() {
        return definition.path("hasUniqueValue").asBoolean();
    }

    boolean ours() {
        return !definition.path("hubspotDefined").asBoolean();
    }

    boolean readOnly() {
        return definition.at("/modificationMetadata/readOnlyValue").asBoolean();
    }

    /** The form in which a text is kept as its value. */
    String value(String text) {
        if (readOnly()) {
            throw refused("READ_ONLY_VALUE", "is a read only property; its value cannot be set.");
        }
        if (text.isEmpty()) {
            return text;
        }
        return accepted(text).orElseThrow(() -> refused(kind().fault(), "was not a valid " + kind().word() + "."));
    }

    private Optional<String> accepted(String text) {
        if (name().equals("email")) {
            return text.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+") ? Optional.of(text.toLowerCase(Locale.ROOT)) : Optional.empty();
        }
        return Values.read(kind(), options(), text);
    }

    private Set<String> options() {
        return StreamSupport.stream(definition.path("options").spliterator(), false).map(option -> option.path("value").asText())
                .collect(Collectors.toSet());
    }

    private Refused refused(String code, String message) {
        String fault = name().equals("email") ? "INVALID_EMAIL" : code;
        return Refused.property(Category.VALIDATION_ERROR, fault, name(), "\"" + name() + "\" " + message);
    }
}
