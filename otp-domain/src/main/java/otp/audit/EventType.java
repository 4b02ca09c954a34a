package otp.audit;

import java.util.Locale;

/** The facts an account's audit log tells; the words are the contract's. */
public enum EventType {
    VERIFICATION_STARTED, VERIFICATION_REFUSED, VERIFICATION_RESENT, VERIFICATION_CANCELED, VERIFICATION_SUPERSEDED, VERIFICATION_EXPIRED,
    CODE_SENT, CODE_DELIVERED, CODE_READ, CODE_FAILED,
    CHECK_APPROVED, CHECK_INCORRECT, CHECK_STALE, CHECK_EXPIRED, CHECK_REFUSED,
    LOCKOUT_STARTED, LOCKOUT_NOTIFIED, LOCKOUT_NOTIFY_FAILED, LOCKOUT_EXPIRED, LOCKOUT_RELEASED,
    UNLOCK_SENT, UNLOCK_FAILED;

    private final String word = name().toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-');

    /** The contract's word for it. */
    public String word() {
        return word;
    }
}
