package otp.crypto;

/** An unwrapped data key; {@code generation} is what a row keeps as its key id. */
public record DataKey(int generation, byte[] bytes) {

    @Override
    public String toString() {
        return "DataKey[" + generation + "]";
    }
}
