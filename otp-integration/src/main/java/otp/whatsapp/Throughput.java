package otp.whatsapp;

import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.settings.WhatsAppSettings;

/**
 * How many messages a second this node hands over: as many as are configured, half of what it was when Meta says that they are too many
 * (130429), then more again in equal steps over 30 s. Meta counts by phone number, so nodes that share one find their shares by this.
 */
@ApplicationScoped
public class Throughput {

    static final Duration STEP = Duration.ofSeconds(5);
    static final int STEPS = 6;

    private int most;
    private int lowered;
    private Instant loweredAt;

    protected Throughput() {
        // CDI proxy
    }

    @Inject
    public Throughput(WhatsAppSettings settings) {
        this.most = settings.messagesPerSecond();
    }

    /** What is never exceeded. */
    public int most() {
        return most;
    }

    public synchronized int perSecond(Instant now) {
        if (loweredAt == null) {
            return most;
        }
        clockMayHaveBeenSetBack(now);
        long steps = Duration.between(loweredAt, now).dividedBy(STEP);
        return lowered + (int) ((most - lowered) * Math.max(0, Math.min(STEPS, steps)) / STEPS);
    }

    /**
     * An attempt was too much. One that began before the last halving tells nothing new: a burst meets one wall many times. False when it goes
     * as slowly as it can already.
     */
    synchronized boolean slower(Instant began, Instant now) {
        clockMayHaveBeenSetBack(now);
        if (loweredAt != null && began.isBefore(loweredAt)) {
            return true;
        }
        int current = perSecond(now);
        lowered = Math.max(1, current / 2);
        loweredAt = now;
        return current > 1;
    }

    /** Then the way up begins anew, or it would wait for the clock to come there again. A moment between two threads is no setting back. */
    private void clockMayHaveBeenSetBack(Instant now) {
        if (loweredAt != null && loweredAt.isAfter(now.plus(STEP))) {
            loweredAt = now;
        }
    }
}
