package otp.audit;

import java.time.Instant;
import java.util.UUID;

import otp.account.Call;

/**
 * What happened, before it has its place in an account's log.
 *
 * @param verification null when it concerns none
 * @param requestId null when no request caused it
 */
public record Fact(EventType type, UUID verification, String actor, String requestId, Instant at, Details details) {

    /** The actor of what the clock brought about. */
    public static final String TIMER = "timer";

    public static Fact by(Call call, EventType type, UUID verification, Instant at, Details details) {
        return new Fact(type, verification, call.actor(), call.requestId(), at, details);
    }
}
