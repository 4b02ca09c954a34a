package otp.crm;

import java.util.List;
import java.util.Locale;

/** The contact properties that are ours; no other is ever written. Values travel as text, instants in ISO 8601, UTC. */
public enum ContactProperty {
    /** The keyed pseudonym of the number, unique in the portal. */
    REFERENCE("otp_ref", "OTP reference", Type.UNIQUE),
    LAST_OUTCOME("otp_last_outcome", "OTP: last outcome", Type.CHOICE, "started", "approved", "incorrect", "locked", "suspended",
            "released",
            "expired", "canceled", "refused", "undelivered"),
    LAST_SENT_AT("otp_last_sent_at", "OTP: last code sent", Type.INSTANT),
    WRONG_ATTEMPTS("otp_wrong_attempts", "OTP: wrong attempts that count", Type.NUMBER),
    LOCKOUTS("otp_lockouts", "OTP: lockouts so far", Type.NUMBER),
    LOCKED_UNTIL("otp_locked_until", "OTP: locked until", Type.INSTANT),
    VERIFIED_AT("otp_verified_at", "OTP: last verified", Type.INSTANT);

    private final String word;
    private final String label;
    private final Type type;
    private final List<String> choices;

    ContactProperty(String word, String label, Type type, String... choices) {
        this.word = word;
        this.label = label;
        this.type = type;
        this.choices = List.of(choices);
    }

    /** Its name in the CRM. */
    public String word() {
        return word;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    public Type type() {
        return type;
    }

    /** The values of a {@link Type#CHOICE}. */
    public List<String> choices() {
        return choices;
    }

    /** What its values are. */
    public enum Type {
        UNIQUE, CHOICE, INSTANT, NUMBER;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
