package otp.sandbox.phone;

import java.time.Instant;

/**
 * A delivery status that is told to the sender by webhook.
 *
 * @param attempts how often it has been posted so far
 * @param answer the HTTP status of the last answer, 0 when nobody answered
 */
public record Report(Status status, Instant at, int attempts, int answer) {

    Report answered(int attempt, int with) {
        return new Report(status, at, attempt, with);
    }
}
