package otp.hubspot;

import java.util.Set;
import java.util.TreeSet;

/**
 * What a portal lacks of our properties.
 *
 * @param type of the records
 * @param absent not there, and not to be made by us
 * @param wrong there, but of another type, not unique, or without our options
 * @param unseen whether the token may not look
 */
record Lack(String type, Set<String> absent, Set<String> wrong, boolean unseen) {

    Set<String> all() {
        var all = new TreeSet<>(absent);
        all.addAll(wrong);
        return all;
    }

    /** For an operator; empty: nothing is lacking. */
    String complaint() {
        if (unseen) {
            return "the properties of " + type + " may not be looked at; ";
        }
        return (absent.isEmpty() ? "" : "of " + type + " are missing " + String.join(", ", absent) + "; ")
                + (wrong.isEmpty() ? "" : "of " + type + " are not as they should be " + String.join(", ", wrong) + "; ");
    }
}
