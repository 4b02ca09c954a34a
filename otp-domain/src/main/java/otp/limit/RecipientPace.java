package otp.limit;

import java.time.Duration;
import java.time.Instant;

/**
 * How fast codes may follow each other towards one recipient: {@value #BURST} at once, then one more every 6 s, in every window wherever it
 * begins. In the long run that is what Meta takes towards one user; of its burst, 45 within 6 s, it leaves the rest to notices and
 * repetitions. One instant holds it: when the burst is whole again (the generic cell rate algorithm, ITU-T I.371).
 */
final class RecipientPace {

    static final int BURST = 20;
    static final Duration EVERY = Duration.ofSeconds(6);

    /**
     * A code that something else keeps back for longer draws as if it went out by then. One instant cannot say that the time between is free,
     * and a person whose fresh code waits for minutes must not have the codes they ask for meanwhile wait too.
     */
    static final Duration NEAR = Duration.ofSeconds(30);

    private static final Duration DRAWN_AHEAD = EVERY.multipliedBy(BURST - 1L);

    private RecipientPace() {}

    /**
     * What was drawn, as far as it can be true: a whole burst by now, and one code for each that is still to go out. What a node whose clock
     * runs ahead has drawn beyond that is not held against the recipient, but for its own codes, which look as if they were still to go out.
     *
     * @param postponed how many codes are known that go out after {@code now}
     */
    static Instant believed(Instant wholeAt, long postponed, Instant now) {
        var latest = now.plus(EVERY.multipliedBy(BURST + postponed));
        return wholeAt == null || wholeAt.isBefore(latest) ? wholeAt : latest;
    }

    /** The first instant from {@code wanted} on; {@code wholeAt} null: nothing was drawn yet. */
    static Instant earliest(Instant wholeAt, Instant wanted) {
        return wholeAt == null ? wanted : later(wanted, wholeAt.minus(DRAWN_AHEAD));
    }

    /** When the burst is whole again once a code goes out {@code at}. */
    static Instant drawn(Instant wholeAt, Instant at, Instant now) {
        var near = now.plus(NEAR);
        var drawnAt = at.isBefore(near) ? at : near;
        return (wholeAt == null ? drawnAt : later(drawnAt, wholeAt)).plus(EVERY);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
