package otp.sandbox.portal;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of records. Paths name them in several ways. */
public enum ObjectType {
    CONTACTS("contacts", "contact", "0-1"), TICKETS("tickets", "ticket", "0-5"), NOTES("notes", "note", "0-46");

    private final String plural;
    private final String singular;
    private final String number;

    ObjectType(String plural, String singular, String number) {
        this.plural = plural;
        this.singular = singular;
        this.number = number;
    }

    static Optional<ObjectType> find(String word) {
        return Arrays.stream(values()).filter(type -> word.equals(type.plural) || word.equals(type.singular) || word.equals(type.number))
                .findFirst();
    }

    static ObjectType of(String word) {
        return find(word).orElseThrow(() -> Category.VALIDATION_ERROR.because("Unable to infer object type from: " + word));
    }

    public String plural() {
        return plural;
    }

    String singular() {
        return singular;
    }

    String number() {
        return number;
    }

    String label() {
        return name().substring(0, name().length() - 1);
    }
}
