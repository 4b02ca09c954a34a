package otp.whatsapp;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import otp.outbox.SendOutcome.SenderDown;

/**
 * What this node knows of the provider's health. MicroProfile's breaker guards the call but tells nobody its state, and starts as well as
 * operators need to know it: since when and why nothing goes out, and when the next probe may. Three troubles in a row are an outage, tried
 * first after 2 s and then every second; one answer is enough when it says that the sender is stopped or not set up, which is tried the less
 * often the longer it lasts. The first answer that shows the provider at work ends either.
 */
@ApplicationScoped
public class ProviderGate {

    static final int TROUBLES_THAT_OPEN = 3;

    /** A second more than the time within which every node looks at what is due. */
    static final Duration LEFT_TO_OTHERS = Duration.ofSeconds(6);

    private int troubles;
    private Interruption interruption;
    private Instant interruptedAt;
    /** Whether a probe was admitted that nobody has made yet. */
    private boolean probing;

    /** Empty when a message may be made now, which uses up a probe; else when to ask again. */
    public synchronized Optional<Instant> refusedUntil(Instant now) {
        if (interruption == null) {
            return Optional.empty();
        }
        if (now.isBefore(interruption.nextProbe())) {
            return Optional.of(interruption.nextProbe());
        }
        interruption = interruption.probed(now);
        probing = true;
        return Optional.empty();
    }

    /**
     * For how long a message must be due to be the probe that may be made now; empty when none may. Asking uses up nothing. While an operator
     * has to act it may be for this node alone, as with a token that was changed on the others: those come first, and find what is due within
     * seconds.
     */
    public synchronized Optional<Duration> probeOverdue(Instant now) {
        if (interruption == null || now.isBefore(interruption.nextProbe())) {
            return Optional.empty();
        }
        return Optional.of(interruption.by().needsOperator() ? LEFT_TO_OTHERS : Duration.ZERO);
    }

    /**
     * What to say of an attempt that is not to be made: messages that were on their way when the sender was stopped stay here, but for the
     * probe. In an outage the breaker does this.
     */
    synchronized Optional<SenderDown> withheld() {
        if (interruption == null || !interruption.by().needsOperator()) {
            return Optional.empty();
        }
        boolean probe = probing;
        probing = false;
        return probe ? Optional.empty() : Optional.of(new SenderDown(interruption.code()));
    }

    /** @param began when the attempt was made */
    void saw(Verdict verdict, Instant began, Instant now) {
        Integer code = verdict.outcome() instanceof SenderDown down ? down.providerCode() : null;
        saw(verdict.sign(), code, began, now);
    }

    /** A sign without a code, of an attempt made just now. */
    public void saw(Sign sign, Instant now) {
        saw(sign, null, now, now);
    }

    private synchronized void saw(Sign sign, Integer code, Instant began, Instant now) {
        switch (sign) {
            case ANSWERS -> answers(began);
            case TROUBLE -> trouble(now);
            case DOWN -> breakerIsOpen(now);
            case STOPPED -> interrupted(InterruptedBy.STOPPED, code, now);
            case MISCONFIGURED -> interrupted(InterruptedBy.MISCONFIGURED, code, now);
            case NONE, THROTTLED -> {
                // Leaves everything as it is.
            }
        }
    }

    /** Empty while messages go out. */
    public synchronized Optional<Instant> openSince() {
        return Optional.ofNullable(interruption).map(known -> interruptedAt);
    }

    synchronized Optional<Interruption> interruption() {
        return Optional.ofNullable(interruption);
    }

    private void trouble(Instant now) {
        troubles++;
        if (troubles >= TROUBLES_THAT_OPEN) {
            interrupted(InterruptedBy.OUTAGE, null, now);
        }
    }

    /** It says no more than the troubles that opened it. */
    private void breakerIsOpen(Instant now) {
        if (interruption == null) {
            interrupted(InterruptedBy.OUTAGE, null, now);
        }
    }

    private void interrupted(InterruptedBy by, Integer code, Instant now) {
        troubles = by.needsOperator() ? 0 : troubles;
        if (interruption != null && interruption.by() == by) {
            interruption = interruption.seenAgain(code);
            return;
        }
        interruptedAt = interruption == null ? now : interruptedAt;
        interruption = Interruption.begins(by, code, now);
        probing = false;
        GateLog.interrupted(interruption);
    }

    /** A message that was taken before the sender was stopped does not show that it may go on. */
    private void answers(Instant began) {
        troubles = 0;
        if (interruption == null || interruption.by().needsOperator() && began.isBefore(interruption.since())) {
            return;
        }
        interruption = null;
        GateLog.over(interruptedAt);
    }
}
