package otp.configuration;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import otp.settings.AuditSettings;

/** How the audit log is kept. */
final class AuditLogs {

    private static final String ROOT_EVERY = "otp.audit.root-every";
    private static final String HOURLY = "PT1H";

    private AuditLogs() {}

    static AuditSettings read(Values values) {
        String every = values.withDefault(ROOT_EVERY, HOURLY, "must be an ISO 8601 duration from PT1S to P1D",
                text -> rootEvery(text).isPresent());
        return new AuditSettings(Duration.parse(every));
    }

    private static Optional<Duration> rootEvery(String text) {
        try {
            return Optional.of(Duration.parse(text)).filter(every -> every.compareTo(AuditSettings.SHORTEST) >= 0
                    && every.compareTo(AuditSettings.LONGEST) <= 0);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
