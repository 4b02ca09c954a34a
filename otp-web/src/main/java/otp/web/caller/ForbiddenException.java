package otp.web.caller;

/** Whoever sends this request is known and may not do this. */
public class ForbiddenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ForbiddenException() {
        super("forbidden", null, false, false);
    }
}
