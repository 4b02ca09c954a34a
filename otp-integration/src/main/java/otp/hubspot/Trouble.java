package otp.hubspot;

import java.time.Duration;
import java.time.Instant;

/** A kind of trouble while it lasts: since when, and when somebody may look whether it is over. */
final class Trouble {

    private Instant since;
    private Instant next;

    /** Whether it is new. */
    boolean met(Instant now, Instant until) {
        boolean fresh = since == null;
        since = fresh ? now : since;
        next = until;
        return fresh;
    }

    /** Whether it was there. */
    boolean end() {
        boolean lasted = since != null;
        since = null;
        return lasted;
    }

    boolean on() {
        return since != null;
    }

    Instant since() {
        return since;
    }

    Instant next() {
        return next;
    }

    boolean closed(Instant now) {
        return since != null && now.isBefore(next);
    }

    /** Somebody looks; nobody else does meanwhile. */
    void probed(Instant now, Duration rest) {
        if (since != null) {
            next = now.plus(rest);
        }
    }
}
