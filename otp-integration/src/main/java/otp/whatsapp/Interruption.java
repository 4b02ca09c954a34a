package otp.whatsapp;

import java.time.Duration;
import java.time.Instant;

/**
 * A time in which nothing goes out.
 *
 * @param code Meta's; null where it gave none
 * @param since when it was first seen to be for this reason
 * @param nextProbe when one message may be tried
 */
record Interruption(InterruptedBy by, Integer code, Instant since, Instant nextProbe) {

    static final Duration REST = Duration.ofSeconds(2);
    static final Duration SHORTEST = Duration.ofSeconds(1);
    static final Duration LONGEST = Duration.ofSeconds(30);
    /** A fault that has lasted is tried the less often: what is mended after an hour may be noticed half a minute later. */
    private static final int PROBES_IN_ITS_AGE = 20;
    /** A probe that was due so long ago, and that nobody needed, leaves it open whether the fault is still there. */
    private static final Duration KNOWN = Duration.ofSeconds(30);

    static Interruption begins(InterruptedBy by, Integer code, Instant now) {
        return new Interruption(by, code, now, now.plus(REST));
    }

    Interruption seenAgain(Integer newestCode) {
        return new Interruption(by, newestCode, since, nextProbe);
    }

    Interruption probed(Instant now) {
        return new Interruption(by, code, since, now.plus(interval(now)));
    }

    /** Whether it is a fault that this node should not be asked with: known, and not one of the provider's own. */
    boolean unready(Instant now) {
        return by.needsOperator() && now.isBefore(nextProbe.plus(KNOWN));
    }

    private Duration interval(Instant now) {
        if (!by.needsOperator()) {
            return SHORTEST;
        }
        Duration share = Duration.between(since, now).dividedBy(PROBES_IN_ITS_AGE);
        if (share.compareTo(LONGEST) > 0) {
            return LONGEST;
        }
        return share.compareTo(SHORTEST) < 0 ? SHORTEST : share;
    }
}
