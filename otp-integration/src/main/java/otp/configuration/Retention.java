package otp.configuration;

import java.time.Duration;
import java.time.Period;

import otp.settings.RetentionSettings;

/** How long records are kept: ISO 8601 periods of days, and nothing else, or a month would be as long as the calendar says. */
final class Retention {

    private static final String RULE = "must be a number of days from P1D to P" + RetentionSettings.MAX_DAYS + "D";

    private Retention() {}

    static RetentionSettings read(Values values) {
        return new RetentionSettings(days(values, "otp.retention.events", "P400D"), days(values, "otp.retention.verifications", "P90D"),
                days(values, "otp.retention.lockouts", "P400D"));
    }

    private static Duration days(Values values, String name, String otherwise) {
        return Duration.ofDays(Period.parse(values.withDefault(name, otherwise, RULE, Retention::usable)).getDays());
    }

    private static boolean usable(String text) {
        return text.matches("P[1-9][0-9]{0,3}D") && Period.parse(text).getDays() <= RetentionSettings.MAX_DAYS;
    }
}
