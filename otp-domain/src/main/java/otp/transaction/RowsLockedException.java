package otp.transaction;

/** Somebody has held a row for longer than anybody should. To a caller it is the database that does not answer; other rows are free. */
public class RowsLockedException extends DatabaseUnavailableException {

    private static final long serialVersionUID = 1L;

    public RowsLockedException(Throwable cause) {
        super(cause);
    }
}
