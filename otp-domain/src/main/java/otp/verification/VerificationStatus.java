package otp.verification;

import java.util.Locale;

/** Life of a verification; every status but {@link #PENDING} is final. */
public enum VerificationStatus {
    PENDING, APPROVED, EXPIRED, LOCKED, CANCELED, SUPERSEDED;

    /** The contract's word for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
