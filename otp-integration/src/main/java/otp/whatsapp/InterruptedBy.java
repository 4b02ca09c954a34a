package otp.whatsapp;

/** Why nothing goes out, in the words of the log and of the health check. */
enum InterruptedBy {
    /** It passes by itself; every node sees the same. */
    OUTAGE("outage", "it cannot be reached, or is overloaded"),

    STOPPED("stopped",
            "Meta has stopped this sender for its policy, its quality or a payment; somebody has to act in Meta's Business Manager"),

    MISCONFIGURED("misconfigured", "Meta does not accept the access token, its permissions or the phone number (otp.whatsapp.*)");

    private final String word;
    private final String words;

    InterruptedBy(String word, String words) {
        this.word = word;
        this.words = words;
    }

    String word() {
        return word;
    }

    String words() {
        return words;
    }

    /** Trying does not mend it, and nothing should be sent but what finds out whether somebody has. */
    boolean needsOperator() {
        return this != OUTAGE;
    }
}
