package otp.limit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import otp.application.Limit;

/** The locked windows of one request in the order its limits are judged, the recipient's last: all are asked before any is counted. */
public final class Counters {

    private final List<Counter> starts = new ArrayList<>();
    private final Counter recipient;
    private final Instant lockedAt;

    private record Counter(String name, Limit limit, LimitWindow window, List<SlidingWindow> elsewhere) {

        Exceeded judged(Instant now) {
            return new Exceeded(name, SlidingWindow.earliest(window.hitsAnd(elsewhere), limit.count(), limit.per(), now));
        }

        void hit(Instant at, Instant now) {
            window.hit(at, limit.per(), now);
        }
    }

    /** @param lockedAt the pace is drawn on in the order of the locks: who waited for one asked earlier than somebody who has drawn already */
    Counters(String name, Limit limit, LimitWindow recipient, Instant lockedAt) {
        this.recipient = new Counter(name, limit, recipient, List.of());
        this.lockedAt = lockedAt;
    }

    void add(String name, Limit limit, LimitWindow window, List<SlidingWindow> elsewhere) {
        starts.add(new Counter(name, limit, window, elsewhere));
    }

    public Optional<Exceeded> exceeded(Instant now) {
        return Stream.concat(starts.stream(), Stream.of(recipient))
                .map(counter -> counter.judged(now))
                .filter(exceeded -> exceeded.availableAt().isAfter(now))
                .findFirst();
    }

    /** As {@link #exceeded(Instant)}; a code that its recipient's pace would let out at {@code end} or later is one too many as well. */
    public Optional<Exceeded> exceeded(Instant now, Instant end) {
        return exceeded(now).or(() -> Optional.of(new Exceeded(recipient.name, paced(now, now)))
                .filter(queued -> !queued.availableAt().isBefore(end)));
    }

    /** The first instant from {@code wanted} on at which the recipient's pace lets a code out. */
    public Instant paced(Instant wanted, Instant now) {
        var from = seen(wanted);
        var open = recipient.window.paced(from, seen(now));
        return open.equals(from) ? wanted : open;
    }

    /** Counts a request of now, and towards the recipient a code that goes out {@code at}, which lies in the future for what is postponed. */
    public void count(Instant at, Instant now) {
        starts.forEach(counter -> counter.hit(now, now));
        recipient.window.draw(seen(at), seen(now));
        recipient.hit(at, now);
    }

    private Instant seen(Instant instant) {
        return instant.isAfter(lockedAt) ? instant : lockedAt;
    }
}
