package otp.verification;

import java.time.Instant;

/** What became of the fresh code after a wrong entry: accepted for sending ({@code availableAt} null), or postponed to that instant. */
public record FreshCode(Instant availableAt) {

    public static final FreshCode SENT = new FreshCode(null);

    public boolean sent() {
        return availableAt == null;
    }
}
