package otp.outbox;

import java.time.Instant;
import java.util.UUID;

import otp.message.DeliveryStatus;
import otp.message.FailureReason;

/**
 * What the provider reports of a message.
 *
 * @param message from the callback data we sent with it
 * @param at the provider's own time of it
 * @param reason null unless it failed
 */
public record DeliveryReport(UUID message, String providerId, DeliveryStatus status, Instant at, FailureReason reason,
        Integer providerCode) {

    /** Without the provider's id, which holds the recipient's number, merely encoded. */
    @Override
    public String toString() {
        return "DeliveryReport[" + message + ", " + status + "]";
    }
}
