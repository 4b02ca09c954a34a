package otp.crypto;

/** Something was made under a key this node does not hold: its configuration is behind. Refuse and retry elsewhere, never guess. */
public class UnknownKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownKeyException(String purpose) {
        super("no key of this node fits: " + purpose);
    }
}
