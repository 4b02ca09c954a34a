package otp.model;

import java.time.Instant;

import otp.lockout.LockoutStatus;

/** What the model knows of a lockout. */
final class Pause {

    /** {@link Instant#MAX} for a suspension. */
    final Instant until;
    final int level;
    private boolean released;
    private boolean told;

    Pause(Instant until, int level) {
        this.until = until;
        this.level = level;
    }

    LockoutStatus status(Instant now) {
        if (released) {
            return LockoutStatus.RELEASED;
        }
        return now.isBefore(until) ? LockoutStatus.ACTIVE : LockoutStatus.EXPIRED;
    }

    boolean suspends() {
        return until.equals(Instant.MAX);
    }

    /** Whether it makes a lockout longer that begins when only ends at {@code since} or later are remembered. */
    boolean counts(Instant since) {
        return !released && !suspends() && !until.isBefore(since);
    }

    void release() {
        released = true;
        told = true;
    }

    /** Somebody looks at it who would tell the person that it is over. */
    void seen(Instant now) {
        told |= status(now) == LockoutStatus.EXPIRED;
    }

    boolean told() {
        return told;
    }
}
