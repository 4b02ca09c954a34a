package otp.outbox;

import java.time.Duration;

/** When a message is tried again. */
final class RetrySchedule {

    /** An attempt whose fate is unknown is repeated within 30 s; a report that comes before settles it. */
    static final Duration AFTER_AMBIGUOUS = Duration.ofSeconds(20);
    static final Duration AFTER_SENDER_DOWN = Duration.ofSeconds(15);
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final int MAX_DOUBLINGS = 4;

    private RetrySchedule() {}

    /** 2 s, 4 s, 8 s, 16 s, then every 32 s: two repetitions lie within the first 10 s. {@code attempt} counts from 1. */
    static Duration after(int attempt) {
        return FIRST.multipliedBy(1L << Math.min(attempt - 1, MAX_DOUBLINGS));
    }
}
