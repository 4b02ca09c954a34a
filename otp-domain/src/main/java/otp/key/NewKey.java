package otp.key;

/** A key that was just made; {@code token} is shown this once and kept nowhere. */
public record NewKey(ApplicationKey key, String token) {

    @Override
    public String toString() {
        return "NewKey[" + key.id() + "]";
    }
}
