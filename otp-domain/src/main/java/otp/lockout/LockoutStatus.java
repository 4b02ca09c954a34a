package otp.lockout;

import java.util.Locale;

/** Whether a lockout is in force, and if not, how it ended. */
public enum LockoutStatus {
    ACTIVE, EXPIRED, RELEASED;

    /** The contract's word for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
