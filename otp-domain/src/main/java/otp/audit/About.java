package otp.audit;

import java.util.UUID;

import otp.recipient.Recipient;

/**
 * Which verification and which recipient an event is about; each may be null.
 *
 * @param recipientIndex the recipient's keyed index, by which its events are found
 * @param to the recipient, masked
 */
public record About(UUID verification, UUID recipientIndex, String to) {

    public static final About NOTHING = new About(null, null, null);

    public static About of(UUID verification, UUID recipientIndex, Recipient to) {
        return new About(verification, recipientIndex, to.masked());
    }

    /** The same without the person. */
    About anonymous() {
        return new About(verification, null, null);
    }
}
