package otp.template;

/** Something that is not as an application needs it, in words that an administrator can act on; only words of ours. */
public record Problem(String text, Gravity gravity) {

    /** How bad it is. */
    public enum Gravity {
        /** Messages go out nevertheless. */
        BLEMISH,
        /** What it is needed for does not go out by it. */
        UNUSABLE,
        /** Meta changed its mind about something that was right. */
        TAKEN_AWAY
    }

    static Problem blemish(String text) {
        return new Problem(text, Gravity.BLEMISH);
    }

    static Problem unusable(String text) {
        return new Problem(text, Gravity.UNUSABLE);
    }

    static Problem takenAway(String text) {
        return new Problem(text, Gravity.TAKEN_AWAY);
    }

    boolean harmless() {
        return gravity == Gravity.BLEMISH;
    }
}
