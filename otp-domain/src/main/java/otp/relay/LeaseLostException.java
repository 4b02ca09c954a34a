package otp.relay;

/** Another node relays now; whoever hears that must stop. */
public class LeaseLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LeaseLostException() {
        super("another node relays now");
    }
}
