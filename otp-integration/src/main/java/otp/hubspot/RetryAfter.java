package otp.hubspot;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** How long an answer asks us to wait, in seconds or until a date (RFC 9110, 10.2.3). */
final class RetryAfter {

    /** Nothing HubSpot counts lasts longer than a day; what is shorter than a second is not worth a look. */
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private RetryAfter() {}

    /**
     * @param header may be null
     * @param date what time it was for whoever answered; null: unknown
     * @return null when nothing, or nothing sensible, is asked for
     */
    static Duration of(String header, String date, Instant now) {
        if (header == null) {
            return null;
        }
        String text = header.strip();
        if (text.matches("[0-9]{1,9}")) {
            return bounded(Duration.ofSeconds(Long.parseLong(text)));
        }
        Instant until = instant(text);
        Instant theirs = date == null ? null : instant(date.strip());
        return until == null ? null : bounded(Duration.between(theirs == null ? now : theirs, until));
    }

    private static Duration bounded(Duration asked) {
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked.compareTo(SHORTEST) < 0 ? SHORTEST : asked;
    }

    private static Instant instant(String text) {
        try {
            return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
