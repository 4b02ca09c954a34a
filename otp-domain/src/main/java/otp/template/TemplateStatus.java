package otp.template;

import java.util.Locale;

/** Where a template stands with Meta's review. Messages go out by it or do not; of a status nobody has told us about we believe that they do. */
public enum TemplateStatus {
    APPROVED(true),
    /** Approved; people complain. */
    FLAGGED(true),
    REINSTATED(true),
    UNARCHIVED(true),
    PENDING(false),
    IN_APPEAL(false),
    REJECTED(false),
    PAUSED(false),
    DISABLED(false),
    LOCKED(false),
    LIMIT_EXCEEDED(false),
    PENDING_DELETION(false),
    DELETED(false),
    ARCHIVED(false),
    /** One this version knows nothing of. */
    UNKNOWN(true);

    private final boolean goesOut;

    TemplateStatus(boolean goesOut) {
        this.goesOut = goesOut;
    }

    public static TemplateStatus of(String word) {
        for (TemplateStatus status : values()) {
            if (status.name().equals(word.toUpperCase(Locale.ROOT))) {
                return status;
            }
        }
        return UNKNOWN;
    }

    public boolean goesOut() {
        return goesOut;
    }

    /** What Meta has taken out of use that once was approved, by reason of what people think of it. */
    public boolean takenAway() {
        return this == PAUSED || this == DISABLED;
    }
}
