package otp.crypto;

/** A ciphertext does not belong where it stands, or was changed: somebody wrote to the database. Stop; nothing made of it may be used. */
public class TamperedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TamperedException(Throwable cause) {
        this("a stored ciphertext does not fit its row", cause);
    }

    TamperedException(String message, Throwable cause) {
        super(message, cause);
    }
}
