package otp.account;

/** What an approval is good for: a sign-in, or one named sensitive action. An account has at most one pending verification of each. */
public enum Purpose {
    LOGIN("login"), STEP_UP("step-up");

    private final String word;

    Purpose(String word) {
        this.word = word;
    }

    /** The contract's word for it. */
    public String word() {
        return word;
    }
}
