package otp.hubspot;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import otp.crm.CrmUnavailableException;
import otp.crm.CrmUnavailableException.Cause;
import otp.hubspot.Operation.Area;

/**
 * What this node knows of the portal. Down, it is looked at by one request at a time, after 1 s, then 2, 4, up to 60; a token that is refused, or
 * refused a kind of request, is tried every 30 s. A right that is missing is known by the kind of request, as reading may be allowed where
 * writing is not; it stops everything when contacts or notes cannot do without it.
 */
@ApplicationScoped
public class PortalGate implements Gate {

    static final Duration PROBE_INTERVAL = Duration.ofSeconds(30);
    /** A portal that throttles once does so again soon: one spell is told once. */
    static final Duration CALM = Duration.ofMinutes(1);

    /** After which nobody knows any more whether a request that is not made would still fail. */
    private static final Duration FORGOTTEN = Duration.ofMinutes(2);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    /** What is asked for is waited for, but for this long at most. */
    private static final Duration PATIENCE = Duration.ofHours(1);
    /** What may keep a look from telling what it saw. */
    private static final Duration LOOK = Duration.ofSeconds(RequestCall.LONGEST_SECONDS + 1L);

    private final Trouble down = new Trouble();
    private final Trouble unauthorized = new Trouble();
    private final Trouble throttled = new Trouble();
    private final Map<Operation, Trouble> forbidden = new EnumMap<>(Operation.class);
    /** The requests that failed last time they were made, and when that was. */
    private final Map<Operation, Instant> failing = new EnumMap<>(Operation.class);
    private Instant failingSince;
    private Duration backoff = SHORTEST;
    private Instant lastSuccess;

    public PortalGate() {
        Stream.of(Operation.values()).forEach(operation -> forbidden.put(operation, new Trouble()));
    }

    @Override
    public synchronized Optional<Instant> closedUntil(Instant now) {
        Stream<Trouble> rights = forbidden.entrySet().stream().filter(entry -> vital(entry.getKey())).map(Map.Entry::getValue);
        return Stream.concat(Stream.of(down, unauthorized, throttled), rights)
                .filter(trouble -> trouble.closed(now))
                .map(Trouble::next)
                .max(Comparator.naturalOrder());
    }

    /** An erasure is due rarely and may need a right of its own: it stops nothing else. */
    private static boolean vital(Operation operation) {
        return (operation.area() == Area.CONTACTS || operation.area() == Area.NOTES) && operation != Operation.CONTACT_ERASE;
    }

    /** @throws CrmUnavailableException asking for this makes no sense now */
    synchronized void demandOpen(Operation operation, Instant now) {
        refuse(down, Cause.DOWN, now);
        refuse(unauthorized, Cause.UNAUTHORIZED, now);
        refuse(throttled, Cause.THROTTLED, now);
        if (operation.area() != Area.SCHEMA) { // those look at themselves, rarely
            refuse(forbidden.get(operation), Cause.FORBIDDEN, now);
        }
    }

    private static void refuse(Trouble trouble, Cause cause, Instant now) {
        if (trouble.closed(now)) {
            throw new CrmUnavailableException(cause, false);
        }
    }

    /** The same, for a request that goes out now: while there is trouble it is the only one. */
    synchronized void admit(Operation operation, Instant now) {
        demandOpen(operation, now);
        down.probed(now, LOOK);
        unauthorized.probed(now, PROBE_INTERVAL);
        forbidden.get(operation).probed(now, PROBE_INTERVAL);
    }

    synchronized void saw(Operation operation, Finding finding, Instant now) {
        if (finding.cause() == Cause.DOWN) {
            isDown(operation, finding, now);
            return;
        }
        answers(operation, now);
        if (finding.cause() == Cause.UNAUTHORIZED) {
            isUnauthorized(now);
        } else if (finding.cause() == Cause.THROTTLED) {
            isThrottled(finding.seen(), now.plus(finding.patience()), now);
        } else {
            isAuthorized(operation, finding, now);
        }
    }

    private void isDown(Operation operation, Finding finding, Instant now) {
        boolean first = failing.isEmpty();
        failing.put(operation, now);
        Duration patience = finding.patience() == null || finding.patience().compareTo(PATIENCE) < 0 ? finding.patience() : PATIENCE;
        Duration rest = patience != null && patience.compareTo(backoff) > 0 ? patience : backoff;
        down.met(now, now.plus(rest));
        if (first) {
            failingSince = now;
            PortalLog.down(finding.seen());
        }
        backoff = backoff.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : backoff.multipliedBy(2);
    }

    /** What fails while everything else works is not over, and not tried more often, because something else works. */
    private void answers(Operation operation, Instant now) {
        down.end();
        boolean failed = !failing.isEmpty();
        failing.remove(operation);
        failing.values().removeIf(at -> at.plus(FORGOTTEN).isBefore(now));
        if (failing.isEmpty()) {
            backoff = SHORTEST;
            if (failed) {
                PortalLog.answers(failingSince);
            }
        }
    }

    private void isUnauthorized(Instant now) {
        if (unauthorized.met(now, now.plus(PROBE_INTERVAL))) {
            PortalLog.unauthorized();
        }
    }

    /** All nodes are to keep still until then. */
    synchronized void isThrottled(String policy, Instant until, Instant now) {
        if (throttled.met(now, until)) {
            PortalLog.throttled(policy, until);
        }
    }

    private void isAuthorized(Operation operation, Finding finding, Instant now) {
        Instant since = unauthorized.since();
        if (unauthorized.end()) {
            PortalLog.authorized(since);
        }
        if (finding.cause() == Cause.FORBIDDEN) {
            isForbidden(operation, now);
        } else {
            isAllowed(operation);
            isCalm(now);
            lastSuccess = finding.answer().ok() ? now : lastSuccess;
        }
    }

    private void isForbidden(Operation operation, Instant now) {
        boolean known = forbiddenAreas().contains(operation.area());
        forbidden.get(operation).met(now, now.plus(PROBE_INTERVAL));
        if (!known && tells(operation)) {
            PortalLog.forbidden(operation.area());
        }
    }

    private void isAllowed(Operation operation) {
        if (forbidden.get(operation).end() && tells(operation) && !forbiddenAreas().contains(operation.area())) {
            PortalLog.allowed(operation.area());
        }
    }

    /** The schema tells by itself, by the names of properties. */
    private static boolean tells(Operation operation) {
        return operation.area() != Area.SCHEMA;
    }

    private void isCalm(Instant now) {
        Instant since = throttled.since();
        if (since != null && !now.isBefore(throttled.next().plus(CALM))) {
            throttled.end();
            PortalLog.unthrottled(since);
        }
    }

    /** What the token may not do all it needs with. */
    synchronized Set<Area> forbiddenAreas() {
        Set<Area> areas = EnumSet.noneOf(Area.class);
        forbidden.forEach((operation, trouble) -> {
            if (trouble.on()) {
                areas.add(operation.area());
            }
        });
        return areas;
    }

    synchronized PortalState state() {
        if (!failing.isEmpty()) {
            return PortalState.DOWN;
        }
        if (unauthorized.on()) {
            return PortalState.UNAUTHORIZED;
        }
        if (throttled.on()) {
            return PortalState.THROTTLED;
        }
        return vitallyForbidden().isPresent() ? PortalState.FORBIDDEN : PortalState.IN_ORDER;
    }

    /** Since when it is in that state; null: all is in order. */
    synchronized Instant since() {
        return switch (state()) {
            case DOWN -> failingSince;
            case UNAUTHORIZED -> unauthorized.since();
            case THROTTLED -> throttled.since();
            case FORBIDDEN -> vitallyForbidden().orElseThrow();
            default -> null;
        };
    }

    private Optional<Instant> vitallyForbidden() {
        return forbidden.entrySet().stream().filter(entry -> vital(entry.getKey()) && entry.getValue().on())
                .map(entry -> entry.getValue().since()).min(Comparator.naturalOrder());
    }

    /** When HubSpot last did what it was asked for; null: never yet. */
    synchronized Instant lastSuccess() {
        return lastSuccess;
    }
}
