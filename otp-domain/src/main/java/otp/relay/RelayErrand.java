package otp.relay;

/** Further work in the CRM, done by the node that relays, after its rounds. */
public interface RelayErrand {

    void run();

    /** Whether there may be something to do; asked every second. */
    default boolean due() {
        return true;
    }
}
