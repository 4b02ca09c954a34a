package otp.web.caller;

/** Nobody known sends this request. */
public class UnauthenticatedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnauthenticatedException() {
        super("unauthenticated", null, false, false);
    }
}
