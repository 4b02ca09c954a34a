package otp.account;

/** More requests of one account wait on this node than it lets wait; nothing was judged or counted. Retry after a second. */
public class AccountBusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AccountBusyException() {
        super("too many requests of one account are waiting");
    }
}
