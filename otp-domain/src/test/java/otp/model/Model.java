package otp.model;

import static otp.timeline.Answers.alreadyDecided;
import static otp.timeline.Answers.alreadyOver;
import static otp.timeline.Answers.approved;
import static otp.timeline.Answers.canceled;
import static otp.timeline.Answers.codeExpired;
import static otp.timeline.Answers.codeSent;
import static otp.timeline.Answers.incorrect;
import static otp.timeline.Answers.limited;
import static otp.timeline.Answers.lockedUntil;
import static otp.timeline.Answers.providerDown;
import static otp.timeline.Answers.released;
import static otp.timeline.Answers.stale;
import static otp.timeline.Answers.suspended;
import static otp.timeline.Times.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import otp.account.Purpose;
import otp.lockout.LockoutStatus;
import otp.timeline.Draft;
import otp.verification.VerificationStatus;

/** The contract's rules for one person once more, told without entities, keys or rows: what must be answered to whom, and when. */
final class Model {

    private final Map<Purpose, Attempt> latest = new EnumMap<>(Purpose.class);
    private final List<Instant> sends = new ArrayList<>();
    private final List<Pause> pauses = new ArrayList<>();
    private Draft policy;
    private Instant now;
    private Instant downUntil = Instant.MIN;
    private Instant lastWrong = Instant.MIN;
    private int wrongEntries;
    private int failures;
    int issued;
    int evaluated;

    Model(Draft policy, Instant now) {
        this.policy = policy;
        this.now = now;
    }

    void now(Instant instant) {
        now = instant;
    }

    void policy(Draft draft) {
        policy = draft;
    }

    void downUntil(Instant instant) {
        downUntil = instant;
    }

    Attempt latest(Purpose purpose) {
        return latest.get(purpose);
    }

    String start(Purpose purpose) {
        var refused = locked().or(this::overLimit).or(this::down);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (latest.containsKey(purpose)) {
            latest.get(purpose).end(VerificationStatus.SUPERSEDED, now);
        }
        var attempt = new Attempt(now.plus(policy.verificationLifetime));
        latest.put(purpose, attempt);
        issue(attempt, now);
        return codeSent();
    }

    String resend(Attempt attempt) {
        var status = attempt.status(now);
        var refused = locked()
                .or(() -> when(status == VerificationStatus.EXPIRED, codeExpired()))
                .or(() -> when(status != VerificationStatus.PENDING, alreadyDecided(status)))
                .or(() -> when(attempt.resends >= policy.maxResends, limited("maxResends", text(attempt.expiresAt))))
                .or(() -> when(now.isBefore(cooled(attempt)), limited("resendCooldown", text(cooled(attempt)))))
                .or(this::overLimit)
                .or(this::down);
        if (refused.isEmpty()) {
            attempt.resends++;
            issue(attempt, now);
        }
        return refused.orElse(codeSent());
    }

    String cancel(Attempt attempt) {
        if (attempt.status(now) == VerificationStatus.APPROVED) {
            return alreadyDecided(VerificationStatus.APPROVED);
        }
        attempt.end(VerificationStatus.CANCELED, now);
        return canceled();
    }

    String entersRight(Attempt attempt) {
        return closed(attempt).orElseGet(() -> {
            evaluated++;
            wrongEntries = 0;
            failures = 0;
            lastWrong = Instant.MIN;
            attempt.end(VerificationStatus.APPROVED, now);
            return approved();
        });
    }

    String entersStale(Attempt attempt) {
        return closed(attempt).orElseGet(() -> ++attempt.stale <= 5 ? stale(remaining()) : count(attempt));
    }

    String entersWrong(Attempt attempt) {
        return closed(attempt).orElseGet(() -> count(attempt));
    }

    private String count(Attempt attempt) {
        evaluated++;
        wrongEntries = remembered() + 1;
        failures++;
        lastWrong = now;
        if (wrongEntries >= policy.maxAttempts || failures >= policy.maxConsecutiveFailures) {
            return lock();
        }
        var at = Stream.of(now, free(), downUntil).max(Instant::compareTo).orElseThrow();
        int left = remaining();
        issue(attempt, at);
        return at.equals(now) ? incorrect(left) : incorrect(left, text(at));
    }

    private String lock() {
        timerRuns();
        latest.values().forEach(attempt -> attempt.end(VerificationStatus.LOCKED, now));
        wrongEntries = 0;
        var since = now.minus(policy.lockoutMemory);
        int earlier = (int) pauses.stream().filter(pause -> pause.counts(since)).count();
        var end = now.plus(policy.lockout.get(Math.min(earlier, policy.lockout.size() - 1)));
        pauses.add(new Pause(failures >= policy.maxConsecutiveFailures ? Instant.MAX : end, earlier + 1));
        return locked().orElseThrow();
    }

    /** Whoever looks after lockouts sees which are over. */
    void timerRuns() {
        pauses.forEach(pause -> pause.seen(now));
    }

    List<Pause> pauses() {
        return pauses;
    }

    String release(Pause pause) {
        if (pause.status(now) != LockoutStatus.ACTIVE) {
            return alreadyOver(pause.status(now));
        }
        failures = pause.suspends() ? 0 : failures;
        pause.release();
        return released();
    }

    /** The instants at which a lockout ends or is forgotten. */
    List<Instant> turningPoints(Pause pause) {
        return pause.suspends() ? List.of() : List.of(pause.until, pause.until.plus(policy.lockoutMemory));
    }

    private void issue(Attempt attempt, Instant at) {
        issued++;
        if (at.isBefore(attempt.expiresAt)) {
            sends.add(at);
        }
        attempt.issued(at, at.plus(policy.codeLifetime));
    }

    private int remembered() {
        return lastWrong.equals(Instant.MIN) || !now.isBefore(lastWrong.plus(policy.attemptMemory)) ? 0 : wrongEntries;
    }

    int remaining() {
        return Math.max(1, policy.maxAttempts - remembered());
    }

    int resendsRemaining(Attempt attempt) {
        return Math.max(0, policy.maxResends - attempt.resends);
    }

    private Instant cooled(Attempt attempt) {
        return attempt.codeFrom().plus(policy.resendCooldown);
    }

    /** The first instant from now on whose window has room. */
    private Instant free() {
        return Stream.concat(Stream.of(now), sends.stream().map(send -> send.plus(Steps.WINDOW)))
                .filter(instant -> !instant.isBefore(now))
                .filter(instant -> sends.stream().filter(send -> send.isAfter(instant.minus(Steps.WINDOW)))
                        .count() < policy.sendsPerRecipient.count())
                .min(Instant::compareTo).orElseThrow();
    }

    private Optional<String> locked() {
        return pauses.stream().filter(pause -> pause.status(now) == LockoutStatus.ACTIVE).findFirst()
                .map(pause -> pause.suspends() ? suspended() : lockedUntil(text(pause.until)));
    }

    private Optional<String> overLimit() {
        return when(free().isAfter(now), limited("sendsPerRecipient", text(free())));
    }

    private Optional<String> down() {
        return downUntil.isAfter(now) ? Optional.of(providerDown(text(downUntil))) : Optional.empty();
    }

    private Optional<String> closed(Attempt attempt) {
        var status = attempt.status(now);
        var decided = status != VerificationStatus.PENDING && status != VerificationStatus.EXPIRED;
        return locked().or(() -> when(decided, alreadyDecided(status)))
                .or(() -> when(status == VerificationStatus.EXPIRED || !attempt.codeLives(now), codeExpired()));
    }

    private static Optional<String> when(boolean condition, String answer) {
        return condition ? Optional.of(answer) : Optional.empty();
    }
}
