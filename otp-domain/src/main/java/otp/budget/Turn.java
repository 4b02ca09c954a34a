package otp.budget;

import java.time.Duration;
import java.time.Instant;

/** Whether one request may go out now. */
public final class Turn {

    private final Purse purse;
    private final Instant since;
    private final Duration rest;
    private final boolean paused;

    /** @param since null: it may not */
    Turn(Purse purse, Instant since, Duration rest, boolean paused) {
        this.purse = purse;
        this.since = since;
        this.rest = rest;
        this.paused = paused;
    }

    /** Whether it may; not for long. */
    public boolean good() {
        return since != null && purse.good(since);
    }

    /** After what time to ask again, when it may not. */
    public Duration pause() {
        return rest == null ? Duration.ZERO : rest;
    }

    /** Whether those who are asked have had enough. */
    public boolean paused() {
        return paused;
    }
}
