package otp.reconcile;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.stream.Stream;

import otp.crm.ContactProperty;
import otp.crm.CrmContact;

/** Which of our properties of a contact say something else; one value may be written in several ways. */
final class PropertyDifferences {

    private PropertyDifferences() {}

    static Stream<ContactProperty> between(Map<ContactProperty, String> expected, CrmContact there) {
        return expected.entrySet().stream()
                .filter(one -> !same(one.getKey().type(), one.getValue(), there.properties().getOrDefault(one.getKey().word(), "")))
                .map(Map.Entry::getKey).sorted();
    }

    private static boolean same(ContactProperty.Type type, String expected, String there) {
        if (expected.equals(there)) {
            return true;
        }
        if (expected.isEmpty() || there.isEmpty()) {
            return false;
        }
        try {
            return switch (type) {
                case INSTANT -> Instant.parse(expected).equals(Instant.parse(there));
                case NUMBER -> new BigDecimal(expected).compareTo(new BigDecimal(there)) == 0;
                default -> false;
            };
        } catch (DateTimeParseException | NumberFormatException e) {
            return false;
        }
    }
}
