package otp.transaction;

/** The database cannot be reached, is too slow, or kept refusing the transaction; whether a lost commit happened is not known. Retry later. */
public class DatabaseUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DatabaseUnavailableException(Throwable cause) {
        super("the database is unavailable", cause);
    }
}
