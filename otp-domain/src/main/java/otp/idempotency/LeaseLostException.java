package otp.idempotency;

/** Another request has taken this one's place: everything is rolled back. Answer that the request is in progress. */
public class LeaseLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LeaseLostException() {
        super("the idempotency record is held by another request");
    }
}
