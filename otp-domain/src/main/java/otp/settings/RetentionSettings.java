package otp.settings;

import java.time.Duration;

/**
 * How long what is over is kept, each for itself; whole days, 1 to {@value #MAX_DAYS}.
 *
 * @param events of the audit log
 * @param verifications with their codes and messages
 * @param lockouts those that have ended
 */
public record RetentionSettings(Duration events, Duration verifications, Duration lockouts) {

    public static final int MAX_DAYS = 3650;

    public RetentionSettings {
        demand(events);
        demand(verifications);
        demand(lockouts);
    }

    private static void demand(Duration kept) {
        if (!kept.equals(Duration.ofDays(kept.toDays())) || kept.toDays() < 1 || kept.toDays() > MAX_DAYS) {
            throw new IllegalArgumentException("records are kept for whole days, 1 to " + MAX_DAYS);
        }
    }
}
