package otp.outbox;

import java.time.Duration;

import otp.message.Message;

/** When a message is tried again. What has come back without success before makes the pauses longer. */
final class RetrySchedule {

    /** An attempt whose fate is unknown is repeated within 30 s; a report that comes before settles it. */
    static final Duration AFTER_AMBIGUOUS = Duration.ofSeconds(20);
    static final Duration AFTER_TEMPLATE_DOWN = Duration.ofSeconds(15);

    /** A node whose sender is not in order tries only what has been due for some seconds, so that others have it first. */
    static final Duration AFTER_SENDER_DOWN = Duration.ofSeconds(8);
    /** The next language of a template, and a breath for a provider that refuses them all. */
    static final Duration ELSEWHERE = Duration.ofSeconds(1);
    /** A notice has no end at which it is given up: from here on it is tried rarely, and no wish of the provider's puts it off for longer. */
    static final int MANY = 10;
    static final Duration RARELY = Duration.ofMinutes(5);

    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final int MAX_DOUBLINGS = 4;
    private static final int BASE_BITS = 2;
    private static final int MAX_EXPONENT = 4;

    private RetrySchedule() {}

    /** 2 s, 4 s, 8 s, 16 s, then every 32 s: two repetitions lie within the first 10 s. */
    static Duration after(Message message, Duration wish) {
        return paused(message, FIRST.multipliedBy(1L << Math.min(message.attempts(), MAX_DOUBLINGS)), wish);
    }

    /**
     * 4^X seconds, X = 0, 1, 2 … (Meta, error 131056). After 256 s even a whole burst of 45 has been earned back, at one message per 6 s.
     */
    static Duration afterRecipientBusy(Message message, Duration wish) {
        return paused(message, Duration.ofSeconds(1L << BASE_BITS * Math.min(message.attempts(), MAX_EXPONENT)), wish);
    }

    static Duration afterTemplateDown(Message message, boolean elsewhere) {
        return paused(message, elsewhere ? ELSEWHERE : AFTER_TEMPLATE_DOWN, null);
    }

    static Duration afterSenderDown(Message message) {
        return paused(message, AFTER_SENDER_DOWN, null);
    }

    private static Duration paused(Message message, Duration usual, Duration wish) {
        var wished = wish != null && wish.compareTo(usual) > 0 ? wish : usual;
        if (message.kind().carriesCode()) {
            return wished;
        }
        return message.attempts() >= MANY || wished.compareTo(RARELY) > 0 ? RARELY : wished;
    }
}
