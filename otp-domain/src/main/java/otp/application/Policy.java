package otp.application;

import java.time.Duration;
import java.util.List;

/**
 * How strictly an application judges codes. Bounds are those of the API contract and are checked by {@link Definition#faults()};
 * {@code maxConsecutiveFailures} is NIST SP 800-63B-4's bound on failures between two approvals.
 */
public record Policy(
        int codeLength,
        Duration codeLifetime,
        Duration verificationLifetime,
        int maxAttempts,
        Duration attemptMemory,
        int maxResends,
        Duration resendCooldown,
        List<Duration> lockout,
        Duration lockoutMemory,
        int maxConsecutiveFailures) {

    public static final Policy DEFAULT = new Policy(6, Duration.ofMinutes(5), Duration.ofMinutes(10), 3, Duration.ofHours(24), 3,
            Duration.ofSeconds(30),
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(24)),
            Duration.ofDays(7), 50);

    public Policy {
        lockout = List.copyOf(lockout);
    }

    /** The pause of a lockout of this level (from 1); past the last step, the last. */
    public Duration pause(int level) {
        return lockout.get(Math.min(level, lockout.size()) - 1);
    }
}
