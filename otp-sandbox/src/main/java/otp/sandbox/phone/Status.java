package otp.sandbox.phone;

import java.util.Locale;

/** How far a message has come, in Meta's words; {@code FAILED} ends it wherever it is. */
public enum Status {
    ACCEPTED,
    SENT,
    DELIVERED,
    READ,
    FAILED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
