package otp.message;

import java.util.Locale;

/** What became of a message. The order is the rank: a report of a lower rank never takes a message back. */
public enum DeliveryStatus {
    QUEUED, SENT, FAILED, DELIVERED, READ;

    /** The contract's word for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean canBecome(DeliveryStatus next) {
        return next.compareTo(this) > 0;
    }
}
