package otp.whatsapp;

import java.time.Duration;

/**
 * How one error code is treated.
 *
 * @param pause the least time before it makes sense to try again; null: no more than usual
 */
record ErrorRow(Reaction reaction, Sign sign, Duration pause) {

    static ErrorRow retry(Sign sign) {
        return new ErrorRow(Reaction.RETRY, sign, null);
    }

    static ErrorRow retryAfter(Duration pause) {
        return new ErrorRow(Reaction.RETRY, Sign.TROUBLE, pause);
    }

    static ErrorRow stopSender() {
        return new ErrorRow(Reaction.STOP_SENDER, Sign.STOPPED, null);
    }

    static ErrorRow mendSender() {
        return new ErrorRow(Reaction.MEND_SENDER, Sign.MISCONFIGURED, null);
    }

    /** Of this message, its recipient or its template; the sender is none the worse for it. */
    static ErrorRow only(Reaction reaction) {
        return new ErrorRow(reaction, Sign.ANSWERS, null);
    }
}
