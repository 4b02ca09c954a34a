package otp.web.json;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonGenerator;

/** RFC 3339 in UTC with exactly three decimals. */
public final class Instants {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private static final Pattern FORM = Pattern.compile(
            "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)");

    private static final int NANOS_OF_MILLI = 1_000_000;

    private Instants() {}

    public static String text(Instant instant) {
        return FORMAT.format(instant);
    }

    /** Writes {@code null} for no instant. */
    public static void write(JsonGenerator json, String name, Instant instant) throws IOException {
        if (instant == null) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, text(instant));
        }
    }

    /** Reads RFC 3339 with any offset, truncated to the milliseconds the clock ticks in; empty when it is none. */
    public static Optional<Instant> parse(String text) {
        return exactly(text).map(instant -> instant.truncatedTo(ChronoUnit.MILLIS));
    }

    /** Reads RFC 3339 in UTC as the first millisecond of the clock that is not before it; empty when it is none. */
    public static Optional<Instant> notBefore(String text) {
        return exactly(text).filter(instant -> text.endsWith("Z"))
                .map(instant -> instant.plusNanos(NANOS_OF_MILLI - 1).truncatedTo(ChronoUnit.MILLIS));
    }

    private static Optional<Instant> exactly(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty(); // the JDK reads years of nine digits and offsets with seconds
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
