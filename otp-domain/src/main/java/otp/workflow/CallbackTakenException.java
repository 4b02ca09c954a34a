package otp.workflow;

/** Another request has taken this one's place: everything is rolled back. */
class CallbackTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CallbackTakenException() {
        super("the callback is held by another request");
    }
}
