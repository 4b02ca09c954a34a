package otp.model;

import static otp.model.Step.Kind.CANCEL;
import static otp.model.Step.Kind.GUESSES;
import static otp.model.Step.Kind.LOCKOUT_PASSES;
import static otp.model.Step.Kind.OUTAGE;
import static otp.model.Step.Kind.POLICY_CHANGES;
import static otp.model.Step.Kind.RELEASE;
import static otp.model.Step.Kind.RESEND;
import static otp.model.Step.Kind.RIGHT;
import static otp.model.Step.Kind.STALE;
import static otp.model.Step.Kind.START;
import static otp.model.Step.Kind.TIMER;
import static otp.model.Step.Kind.TIME_PASSES;
import static otp.model.Step.Kind.WRONG;

import java.time.Duration;
import java.util.List;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

import otp.account.Purpose;
import otp.application.Limit;
import otp.timeline.Draft;

/** Random stories, with numbers so small that every edge is met often. */
final class Steps {

    /** The send limit's window; its length does not change, since a longer one cannot know what a shorter one has forgotten. */
    static final Duration WINDOW = Duration.ofSeconds(30);

    private Steps() {}

    static Arbitrary<List<Step>> stories() {
        var kinds = Arbitraries.frequency(Tuple.of(8, START), Tuple.of(3, RIGHT), Tuple.of(10, WRONG), Tuple.of(8, STALE),
                Tuple.of(5, RESEND), Tuple.of(1, CANCEL), Tuple.of(12, TIME_PASSES), Tuple.of(1, POLICY_CHANGES), Tuple.of(1, OUTAGE),
                Tuple.of(3, TIMER), Tuple.of(5, GUESSES), Tuple.of(9, LOCKOUT_PASSES), Tuple.of(3, RELEASE));
        var purposes = Arbitraries.frequency(Tuple.of(4, Purpose.LOGIN), Tuple.of(1, Purpose.STEP_UP));
        var numbers = Arbitraries.frequencyOf(Tuple.of(5, Arbitraries.integers().between(0, 4).map(seconds -> seconds * 1000)),
                Tuple.of(2, Arbitraries.integers().between(0, 10_000)), Tuple.of(1, Arbitraries.integers().between(0, 90_000)));
        return Combinators.combine(kinds, purposes, numbers).as(Step::new).list().ofMinSize(10).ofMaxSize(60);
    }

    /** The policy of this number. */
    static void policy(int number, Draft draft) {
        var random = new Random(number);
        draft.codeLength = 6 + random.nextInt(3);
        draft.codeLifetime = seconds(1 + random.nextInt(15));
        draft.verificationLifetime = draft.codeLifetime.plus(seconds(random.nextInt(40)));
        draft.maxAttempts = 1 + random.nextInt(1 + random.nextInt(5));
        draft.attemptMemory = seconds(1 + random.nextInt(60));
        draft.maxResends = random.nextInt(4);
        draft.resendCooldown = seconds(random.nextInt(4));
        draft.lockout = List.of(seconds(2), seconds(5), seconds(30)).subList(0, 1 + random.nextInt(3));
        draft.lockoutMemory = seconds(random.nextInt(4) * random.nextInt(60));
        draft.maxConsecutiveFailures = random.nextInt(3) == 0 ? 2 + random.nextInt(5) : 40;
        draft.sendsPerRecipient = new Limit(1 + random.nextInt(15), WINDOW);
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }
}
