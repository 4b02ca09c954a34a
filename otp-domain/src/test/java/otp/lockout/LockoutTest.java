package otp.lockout;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.timeline.Answers.alreadyDecided;
import static otp.timeline.Answers.approved;
import static otp.timeline.Answers.codeSent;
import static otp.timeline.Answers.lockedUntil;
import static otp.timeline.Draft.limit;
import static otp.timeline.Start.ADA;
import static otp.timeline.Start.BOB;
import static otp.timeline.Typed.RIGHT;
import static otp.timeline.Typed.WRONG;

import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import otp.timeline.Timeline;
import otp.timeline.Told;
import otp.verification.VerificationStatus;

/** How long a lockout lasts, whom it concerns, and that the clock ends it. */
class LockoutTest extends Timeline {

    @BeforeEach
    void oneWrongEntryLocks() {
        otp.administrator(draft -> {
            draft.maxAttempts = 1;
            draft.sendsPerRecipient = limit(1000, "PT1H");
        });
    }

    private Told locks(String time) {
        at(time).starts().isTold(codeSent());
        return at(time).enters(WRONG);
    }

    @Test
    void eachLevelLastsItsStepAndPastTheLastTheLast() {
        locks("12:00:00").isTold(lockedUntil("12:01:00"));
        locks("12:01:00").isTold(lockedUntil("12:06:00"));
        locks("12:06:00").isTold(lockedUntil("12:36:00"));
        locks("12:36:00").isTold(lockedUntil("14:36:00"));
        locks("14:36:00").isTold(lockedUntil("day 2, 14:36:00"));
        locks("day 2, 14:36:00").isTold(lockedUntil("day 3, 14:36:00"));
        assertThat(otp.memory.lockouts.all()).extracting(Lockout::level).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void aLockoutIsRememberedForAWeekFromItsEnd() {
        locks("12:00:00").isTold(lockedUntil("12:01:00"));
        locks("day 8, 12:01:00").isTold(lockedUntil("day 8, 12:06:00"));
    }

    @Test
    void aMillisecondLaterItIsForgotten() {
        locks("12:00:00").isTold(lockedUntil("12:01:00"));
        locks("day 8, 12:01:00.001").isTold(lockedUntil("day 8, 12:02:00.001"));
    }

    @Test
    void withoutMemoryEveryLockoutIsAFirst() {
        otp.administrator(draft -> draft.lockoutMemory = Duration.ZERO);
        locks("12:00:00").isTold(lockedUntil("12:01:00"));
        locks("12:01:00.001").isTold(lockedUntil("12:02:00.001"));
    }

    @Test
    void anApprovalDoesNotLowerTheLevel() {
        locks("12:00:00").isTold(lockedUntil("12:01:00"));
        at("12:01:00").starts();
        at("12:01:01").enters(RIGHT).isTold(approved());
        locks("12:02:00").isTold(lockedUntil("12:07:00"));
    }

    @Test
    void itIsOverTheMomentItsTimeIsUpWithoutAnyTimer() {
        locks("12:00:00").isTold(lockedUntil("12:01:00"));
        at("12:00:59.999").starts().isTold(lockedUntil("12:01:00"));
        at("12:01:00").starts().isTold(codeSent());
        at("12:01:00").enters(RIGHT).isTold(approved());
    }

    @Test
    void pendingVerificationsOfBothPurposesAreLocked() {
        var stepUp = at("12:00:00").starts(ADA.stepUp("pay")).verification();
        var login = at("12:00:01").starts().verification();
        at("12:00:02").enters(WRONG).isTold(lockedUntil("12:01:02"));
        assertThat(otp.read(stepUp).status()).isEqualTo(VerificationStatus.LOCKED);
        assertThat(otp.read(login).status()).isEqualTo(VerificationStatus.LOCKED);
        assertThat(otp.read(stepUp).attemptsRemaining()).isZero();
        at("12:00:59").with(stepUp).enters(RIGHT, "pay").isTold(lockedUntil("12:01:02"));
        at("12:01:02").with(stepUp).enters(RIGHT, "pay").isTold(alreadyDecided(VerificationStatus.LOCKED));
    }

    @Test
    void aLockedOneStaysLockedWhenAnotherBegins() {
        var locked = at("12:00:00").starts().verification();
        at("12:00:01").enters(WRONG);
        at("12:01:01").starts().isTold(codeSent());
        assertThat(otp.read(locked).status()).isEqualTo(VerificationStatus.LOCKED);
    }

    @Test
    void oneThatHadExpiredBeforeStaysExpired() {
        var stepUp = at("12:00:00").starts(ADA.stepUp("pay")).verification();
        locks("12:10:00");
        assertThat(otp.read(stepUp).status()).isEqualTo(VerificationStatus.EXPIRED);
    }

    @Test
    void nobodyElseIsLocked() {
        locks("12:00:00");
        at("12:00:01").of(BOB).starts().isTold(codeSent());
        at("12:00:02").of(ADA.named("ada at work")).starts().isTold(codeSent());
    }

    @Test
    void theEntryThatLocksWritesBothFacts() {
        locks("12:00:00");
        var verification = at("12:00:00").sees().id();
        assertThat(otp.memory.events.of(verification))
                .containsExactly("verification.started", "code.sent", "check.incorrect", "lockout.started", "lockout.notified");
    }
}
