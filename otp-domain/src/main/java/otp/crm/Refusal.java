package otp.crm;

import java.util.Locale;

/** Why the CRM did not take one record. */
public enum Refusal {
    /** The record is not there any more. */
    GONE,
    /** Another record has the unique value. */
    CONFLICT,
    /** A rule of the portal forbids the value. */
    INVALID,
    /** A property of ours is missing, and may not be made. */
    PROPERTY_MISSING,
    /** The token may not write this one. */
    FORBIDDEN,
    /** Anything else. */
    REFUSED;

    /** The word by which it is shown. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
