package otp.web.request;

/** The body is not JSON in UTF-8. */
public class UnsupportedMediaTypeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnsupportedMediaTypeException() {
        super("unsupported media type", null, false, false);
    }
}
