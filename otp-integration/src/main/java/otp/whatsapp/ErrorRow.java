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

    static ErrorRow recipientAfter(Duration pause) {
        return new ErrorRow(Reaction.RETRY_RECIPIENT, Sign.ANSWERS, pause);
    }

    static ErrorRow stopMessage() {
        return new ErrorRow(Reaction.STOP_MESSAGE, Sign.ANSWERS, null);
    }

    static ErrorRow stopSender() {
        return new ErrorRow(Reaction.STOP_SENDER, Sign.DOWN, null);
    }

    static ErrorRow configuration() {
        return new ErrorRow(Reaction.CONFIGURATION, Sign.ANSWERS, null);
    }
}
