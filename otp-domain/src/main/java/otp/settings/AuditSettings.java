package otp.settings;

import java.time.Duration;

/**
 * How the audit log is kept.
 *
 * @param rootEvery between two signed roots of an application's log, {@code PT1S} to {@code P1D}
 */
public record AuditSettings(Duration rootEvery) {

    public static final Duration SHORTEST = Duration.ofSeconds(1);
    public static final Duration LONGEST = Duration.ofDays(1);

    public AuditSettings {
        if (rootEvery.compareTo(SHORTEST) < 0 || rootEvery.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("roots are made every second at most, and once a day at least");
        }
    }
}
