package otp.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import otp.application.Limit;

/** The locked windows of one request in the order its limits are judged: all are asked before any is counted. */
public final class Counters {

    private final List<Counter> counters = new ArrayList<>();

    private record Counter(String name, Limit limit, LimitWindow window, List<SlidingWindow> elsewhere) {

        Instant earliest(Instant now) {
            return SlidingWindow.earliest(window.hitsAnd(elsewhere), limit.count(), limit.per(), now);
        }
    }

    void add(String name, Limit limit, LimitWindow window, List<SlidingWindow> elsewhere) {
        counters.add(new Counter(name, limit, window, elsewhere));
    }

    public Optional<Exceeded> exceeded(Instant now) {
        return counters.stream()
                .map(counter -> new Exceeded(counter.name, counter.earliest(now)))
                .filter(exceeded -> exceeded.availableAt().isAfter(now))
                .findFirst();
    }

    /** Counts in every window, as of {@code at}, which lies in the future for what is postponed. */
    public void count(Instant at, Instant now) {
        counters.forEach(counter -> counter.window.hit(at, memory(counter), now));
    }

    private static Duration memory(Counter counter) {
        return counter.limit.per();
    }
}
