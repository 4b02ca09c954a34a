package otp.web.assertion;

import java.time.Instant;

/** A signed statement that one verification was approved; good until its end, and bearer of nothing else. */
public record Assertion(String jwt, Instant expiresAt) {

    @Override
    public String toString() {
        return "Assertion[until " + expiresAt + "]";
    }
}
