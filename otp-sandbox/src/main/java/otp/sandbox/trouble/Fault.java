package otp.sandbox.trouble;

import java.util.Optional;
import java.util.stream.Stream;

/** What can be switched on, on the page and by its API. */
public enum Fault {

    /** Everything is refused with HTTP 503. */
    DOWN("down"),
    /** The answer to each message takes 5 seconds. */
    SLOW("slow"),
    /** Meta takes the access token no more (190). */
    TOKEN_REVOKED("tokenRevoked"),
    /** The template of first codes is paused, in every language (132015). */
    CODE_TEMPLATE_PAUSED("codeTemplatePaused");

    private final String word;

    Fault(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static Optional<Fault> of(String word) {
        return Stream.of(values()).filter(fault -> fault.word.equals(word)).findFirst();
    }
}
