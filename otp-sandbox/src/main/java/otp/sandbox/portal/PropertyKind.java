package otp.sandbox.portal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The types of properties, the fields each may be shown in, and which texts are values of it. */
enum PropertyKind {
    STRING("INVALID_STRING", "text", "textarea", "html", "file", "phonenumber", "calculation_equation"),
    NUMBER("INVALID_LONG", "number", "calculation_equation"), DATE("INVALID_DATE", "date"), DATETIME("INVALID_DATE", "date"),
    ENUMERATION("INVALID_OPTION", "select", "radio", "checkbox", "booleancheckbox", "calculation_equation"),
    BOOL("INVALID_OPTION", "booleancheckbox", "calculation_equation"), PHONE_NUMBER("INVALID_PHONE_NUMBER", "phonenumber", "text");

    private final String fault;
    private final Set<String> fields;

    PropertyKind(String fault, String... fields) {
        this.fault = fault;
        this.fields = Set.of(fields);
    }

    static Optional<PropertyKind> find(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The code of the error when a value is not one. */
    String fault() {
        return fault;
    }

    boolean shownIn(String field) {
        return fields.contains(field);
    }

    boolean hasOptions() {
        return this == ENUMERATION || this == BOOL;
    }

    boolean mayBeUnique() {
        return this == STRING || this == NUMBER;
    }
}
