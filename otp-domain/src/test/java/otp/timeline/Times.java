package otp.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** The time of a timeline: {@code 12:00:01}, {@code 12:00:01.500}, {@code day 2, 12:00:01}. */
public final class Times {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 22);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    private Times() {}

    public static Instant time(String text) {
        var parts = text.split(", ");
        int day = parts.length == 1 ? 1 : Integer.parseInt(parts[0].substring("day ".length()));
        return FIRST_DAY.plusDays(day - 1L).atTime(LocalTime.parse(parts[parts.length - 1])).toInstant(ZoneOffset.UTC);
    }

    public static String text(Instant instant) {
        long day = 1 + ChronoUnit.DAYS.between(FIRST_DAY, LocalDate.ofInstant(instant, ZoneOffset.UTC));
        var format = instant.toEpochMilli() % 1000 == 0 ? SECONDS : MILLIS;
        return (day == 1 ? "" : "day " + day + ", ") + format.format(instant);
    }
}
