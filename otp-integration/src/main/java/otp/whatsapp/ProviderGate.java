package otp.whatsapp;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * What this node knows of the provider's health. MicroProfile's breaker guards the call but tells nobody its state, and starts as well as
 * operators need to know it: since when nothing goes out, and when the next probe may. Closed, everything is admitted. Three troubles in a
 * row, or one answer that stops the sender, open it; while open one message a second goes through as the probe, the first after 2 s; the
 * first answer that shows the provider at work closes it.
 */
@ApplicationScoped
public class ProviderGate {

    static final int TROUBLES_THAT_OPEN = 3;
    static final Duration REST = Duration.ofSeconds(2);
    static final Duration PROBE_INTERVAL = Duration.ofSeconds(1);

    private static final System.Logger LOG = System.getLogger(ProviderGate.class.getName());

    private int troubles;
    private Instant openedAt;
    private Instant nextProbe;

    /** Empty when a message may be made now, which uses up a probe; else when to ask again. */
    public synchronized Optional<Instant> refusedUntil(Instant now) {
        if (openedAt == null) {
            return Optional.empty();
        }
        if (now.isBefore(nextProbe)) {
            return Optional.of(nextProbe);
        }
        nextProbe = now.plus(PROBE_INTERVAL);
        return Optional.empty();
    }

    public synchronized void saw(Sign sign, Instant now) {
        switch (sign) {
            case ANSWERS -> close();
            case TROUBLE -> trouble(now);
            case DOWN, STOPPED, MISCONFIGURED -> open(now);
            case NONE, THROTTLED -> {
                // Leaves everything as it is.
            }
        }
    }

    /** Empty while messages go out. */
    public synchronized Optional<Instant> openSince() {
        return Optional.ofNullable(openedAt);
    }

    private void trouble(Instant now) {
        troubles++;
        if (troubles >= TROUBLES_THAT_OPEN) {
            open(now);
        }
    }

    private void open(Instant now) {
        if (openedAt == null) {
            openedAt = now;
            nextProbe = now.plus(REST);
            LOG.log(WARNING, "WhatsApp takes no messages; trying one a second");
        }
    }

    private void close() {
        troubles = 0;
        if (openedAt != null) {
            LOG.log(INFO, "WhatsApp takes messages again; it did not since {0}", openedAt);
            openedAt = null;
        }
    }
}
