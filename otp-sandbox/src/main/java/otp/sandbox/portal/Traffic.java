package otp.sandbox.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;

/** Counts requests and says when it is too many, as HubSpot does: over the last ten seconds, and for searches over the last one. */
final class Traffic {

    private static final long DAILY = 250_000;

    private final Deque<Instant> requests = new ArrayDeque<>();
    private final Deque<Instant> searches = new ArrayDeque<>();
    private long today;

    /** Empty when it may go on. */
    Optional<PortalAnswer> admit(boolean search, PortalLimits limits, Instant now) {
        if (count(requests, now, Duration.ofSeconds(10)) >= limits.perTenSeconds()) {
            return Optional.of(PortalAnswer.throttled("TEN_SECONDLY_ROLLING"));
        }
        if (search && count(searches, now, Duration.ofSeconds(1)) >= limits.searchesPerSecond()) {
            return Optional.of(PortalAnswer.throttled("SECONDLY"));
        }
        requests.add(now);
        if (search) {
            searches.add(now);
        }
        today++;
        return Optional.empty();
    }

    /** Searches carry no such headers. */
    Map<String, String> headers(boolean search, PortalLimits limits) {
        return search ? Map.of()
                : Map.of("X-HubSpot-RateLimit-Max", Integer.toString(limits.perTenSeconds()),
                        "X-HubSpot-RateLimit-Remaining", Integer.toString(limits.perTenSeconds() - requests.size()),
                        "X-HubSpot-RateLimit-Interval-Milliseconds", "10000", "X-HubSpot-RateLimit-Daily", Long.toString(DAILY),
                        "X-HubSpot-RateLimit-Daily-Remaining", Long.toString(Math.max(0, DAILY - today)));
    }

    private static int count(Deque<Instant> times, Instant now, Duration window) {
        while (!times.isEmpty() && !times.peek().isAfter(now.minus(window))) {
            times.remove();
        }
        return times.size();
    }
}
