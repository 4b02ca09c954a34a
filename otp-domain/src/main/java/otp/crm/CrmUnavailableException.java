package otp.crm;

import java.util.Locale;

/** Nothing can be said of the records of a call now; it has to be made again, when {@link Crm#closedUntil} allows it. */
public class CrmUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Cause why;
    private final boolean perhapsTaken;

    /** @param perhapsTaken whether the CRM may have done what was asked for: the answer was lost */
    public CrmUnavailableException(Cause why, boolean perhapsTaken) {
        super("the CRM is not available: " + why.word());
        this.why = why;
        this.perhapsTaken = perhapsTaken;
    }

    public Cause why() {
        return why;
    }

    public boolean perhapsTaken() {
        return perhapsTaken;
    }

    /** Why it is not. */
    public enum Cause {
        /** It does not answer, or not sensibly. */
        DOWN,
        /** It asks for patience. */
        THROTTLED,
        /** The token is not valid. */
        UNAUTHORIZED,
        /** The token is valid, but not for this. */
        FORBIDDEN;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
