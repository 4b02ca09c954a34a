package otp.transaction;

/**
 * The row of an account that is known was not found. Accounts are never removed, so to a caller it is the database that is not to be relied
 * on: MySQL answers so on a connection that was killed this moment. Other accounts are there.
 */
public class AccountGoneException extends DatabaseUnavailableException {

    private static final long serialVersionUID = 1L;

    public AccountGoneException() {
        super(new IllegalStateException("an account's row is gone"));
    }
}
