package otp.template;

/** The business account did not tell its templates; it may be asked again. */
public class UnreadableTemplatesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param seen what came instead, in our words */
    public UnreadableTemplatesException(String seen) {
        super(seen);
    }
}
