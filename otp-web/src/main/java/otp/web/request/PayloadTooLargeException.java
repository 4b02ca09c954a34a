package otp.web.request;

/** The body is larger than its route reads. */
public class PayloadTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PayloadTooLargeException() {
        super("payload too large", null, false, false);
    }
}
