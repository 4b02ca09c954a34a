package otp.message;

import java.util.Locale;

/** Why a message failed, in words of ours that stay the same whatever the provider says. */
public enum FailureReason {
    /** The number cannot be reached on WhatsApp (Meta 131026). */
    NOT_ON_WHATSAPP,
    /** Meta does not deliver to that country (130497). */
    COUNTRY_NOT_ALLOWED,
    /** The number may have a new owner (137000). */
    NUMBER_CHANGED,
    /** Meta refused this recipient for another reason. */
    RECIPIENT_REFUSED,
    /** Our sender, token or template is not usable, or WhatsApp is in trouble itself; the recipient has nothing to do with it. */
    SENDER_UNAVAILABLE,
    /** Meta found the request itself wrong. */
    REQUEST_REFUSED,
    /** Sent, perhaps more than once; nothing was ever heard of it. A report that comes later still counts. */
    UNCONFIRMED,
    /** The code was dead or over before it could be sent. */
    CODE_OVER,
    /** The person was erased before it was known to be sent. An attempt under way at that moment may have arrived; a report of it still counts. */
    PERSON_ERASED;

    /** The contract's word for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
