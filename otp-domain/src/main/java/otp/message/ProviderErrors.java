package otp.message;

/**
 * What an error code of Meta means in words of ours, whether it came as the answer to a send or later by webhook. A code nobody has told us
 * about counts against the recipient: the caller's way on, another channel, is the same.
 */
public final class ProviderErrors {

    private ProviderErrors() {}

    public static FailureReason reason(int code) {
        return switch (code) {
            case 131026 -> FailureReason.NOT_ON_WHATSAPP;
            case 130497 -> FailureReason.COUNTRY_NOT_ALLOWED;
            case 137000 -> FailureReason.NUMBER_CHANGED;
            case 100, 131008, 131009, 131047, 131051, 131053, 131062, 132000, 132005, 132012, 132018, 135000 ->
                FailureReason.REQUEST_REFUSED;
            default -> concernsSender(code) ? FailureReason.SENDER_UNAVAILABLE : FailureReason.RECIPIENT_REFUSED;
        };
    }

    /** Token, permission, policy, payment, phone number, template, more than the sender may send, or trouble of Meta's own. */
    private static boolean concernsSender(int code) {
        return switch (code) {
            case 0, 3, 4, 10, 33, 190, 368, 80007, 130429, 131005, 131030, 131031, 131037, 131042, 131045, 131048, 131063, 131064 -> true;
            case 132001, 132007, 132015, 132016, 134011, 139200 -> true;
            case 1, 2, 131000, 131016, 131057, 2494100 -> true;
            default -> code >= 200 && code <= 299 || code >= 133000 && code <= 133016;
        };
    }
}
