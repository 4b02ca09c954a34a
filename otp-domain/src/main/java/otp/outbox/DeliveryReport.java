package otp.outbox;

import java.util.UUID;

import otp.crypto.Bytes;
import otp.crypto.Sha256;
import otp.message.DeliveryStatus;
import otp.message.FailureReason;

/**
 * What the provider reports of a message, reduced to what is kept of it: nothing of the person, and no text of the provider's.
 *
 * @param message from the callback data we sent with it; null: it came back without, and the digest tells which message it was
 * @param providerDigest of the provider's id; null: none was named
 * @param reason null unless it failed
 */
public record DeliveryReport(UUID message, UUID providerDigest, DeliveryStatus status, FailureReason reason, Integer providerCode) {

    /** The provider's id of a message has the recipient's number inside, only encoded. */
    public static UUID digest(String byProviderAs) {
        return byProviderAs == null ? null : Bytes.id(Sha256.of(byProviderAs));
    }

    public DeliveryReport of(UUID found) {
        return new DeliveryReport(found, providerDigest, status, reason, providerCode);
    }

    @Override
    public String toString() {
        return "DeliveryReport[" + message + ", " + status + "]";
    }
}
