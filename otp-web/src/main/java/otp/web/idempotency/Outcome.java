package otp.web.idempotency;

import java.time.Instant;

import otp.web.reply.Reply;

/**
 * How a request ended, rendered.
 *
 * @param changedSomething then the answer is kept for repetitions; others are computed anew
 * @param replayUntil null: as long as answers are kept
 */
public record Outcome(Reply reply, boolean changedSomething, Instant replayUntil) {

    public static Outcome changed(Reply reply) {
        return new Outcome(reply, true, null);
    }

    public static Outcome unchanged(Reply reply) {
        return new Outcome(reply, false, null);
    }
}
