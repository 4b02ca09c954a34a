package otp.web.json;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** ISO 8601 durations of days, hours, minutes and seconds (milliseconds at the finest); no signs, no calendar units. */
public final class Durations {

    private static final Pattern FORM = Pattern.compile("P(\\d{1,6}D)?(T(\\d{1,8}H)?(\\d{1,9}M)?(\\d{1,10}(\\.\\d{1,3})?S)?)?");

    private Durations() {}

    public static Optional<Duration> parse(String text) {
        try {
            return FORM.matcher(text).matches() ? Optional.of(Duration.parse(text)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty(); // nothing between the letters
        }
    }

    /** Whole days beyond the first as days ({@code P7D}), everything else in hours, minutes and seconds ({@code PT24H}, {@code PT5M}). */
    public static String text(Duration duration) {
        long days = duration.toDays();
        return days > 1 && duration.equals(Duration.ofDays(days)) ? "P" + days + "D" : duration.toString();
    }
}
