package otp.relay;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as people of support read them, and as the CRM takes them. */
final class Utc {

    private static final DateTimeFormatter PEOPLE = format("uuuu-MM-dd HH:mm:ss 'UTC'");
    private static final DateTimeFormatter CRM = format("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'");

    private Utc() {}

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }

    static String shown(Instant instant) {
        return PEOPLE.format(instant);
    }

    static String iso(Instant instant) {
        return CRM.format(instant);
    }
}
