package otp.sandbox.portal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Texts on the wire as values of a type, in the one form they are kept in. */
final class Values {

    private static final int LONGEST = 65_536;

    private Values() {}

    /** Empty when the text is no such value. */
    static Optional<String> read(PropertyKind kind, Set<String> options, String text) {
        try {
            return switch (kind) {
                case STRING -> text.length() <= LONGEST ? Optional.of(text) : Optional.empty();
                case NUMBER -> Optional.of(new BigDecimal(text).toPlainString());
                case DATE -> Optional.of(LocalDate.parse(text).toString());
                case DATETIME -> Optional.of(instant(text).toString());
                case ENUMERATION -> Stream.of(text.split(";")).allMatch(options::contains) ? Optional.of(text) : Optional.empty();
                case BOOL -> Set.of("true", "false").contains(text) ? Optional.of(text) : Optional.empty();
                case PHONE_NUMBER -> text.matches("\\+[1-9][0-9]{6,14}") ? Optional.of(text) : Optional.empty();
            };
        } catch (NumberFormatException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** ISO 8601 with an offset, or milliseconds since 1970. */
    static Instant instant(String text) {
        return text.matches("-?[0-9]{1,15}") ? Instant.ofEpochMilli(Long.parseLong(text)) : OffsetDateTime.parse(text).toInstant();
    }
}
