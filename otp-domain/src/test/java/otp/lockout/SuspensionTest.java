package otp.lockout;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.timeline.Answers.approved;
import static otp.timeline.Answers.codeSent;
import static otp.timeline.Answers.incorrect;
import static otp.timeline.Answers.lockedUntil;
import static otp.timeline.Answers.released;
import static otp.timeline.Answers.suspended;
import static otp.timeline.Typed.RIGHT;
import static otp.timeline.Typed.WRONG;

import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import otp.timeline.Timeline;

/** Wrong entries since the last approval have a bound that no waiting lifts. */
class SuspensionTest extends Timeline {

    @BeforeEach
    void fiveFailuresInARowSuspend() {
        otp.administrator(draft -> draft.maxConsecutiveFailures = 5);
    }

    @Test
    void theFifthWrongEntrySuspendsEvenWithAttemptsLeft() {
        at("12:00:00").starts();
        at("12:00:01").enters(WRONG).isTold(incorrect(2));
        at("12:00:02").enters(WRONG).isTold(incorrect(1));
        at("12:00:03").enters(WRONG).isTold(lockedUntil("12:01:03"));
        at("12:01:03").starts();
        at("12:01:04").enters(WRONG).isTold(incorrect(2));
        at("12:01:05").enters(WRONG).isTold(suspended());
        at("12:01:06").enters(RIGHT).isTold(suspended());
        at("day 40, 12:00:00").starts().isTold(suspended());
        at("day 40, 12:00:00").asksForAFreshCode().isTold(suspended());
    }

    @Test
    void neitherMemoryNorTimeNorALockoutTakesAFailureBack() {
        otp.administrator(draft -> draft.attemptMemory = Duration.ofSeconds(1));
        for (int day = 1; day <= 4; day++) {
            at("day " + day + ", 12:00:00").starts();
            at("day " + day + ", 12:00:01").enters(WRONG).isTold(incorrect(2));
        }
        at("day 5, 12:00:00").starts();
        at("day 5, 12:00:01").enters(WRONG).isTold(suspended());
    }

    @Test
    void anApprovalBeginsTheCountAnew() {
        at("12:00:00").starts();
        at("12:00:01").enters(WRONG);
        at("12:00:02").enters(WRONG);
        at("12:00:03").enters(RIGHT).isTold(approved());
        at("12:00:04").starts();
        at("12:00:05").enters(WRONG);
        at("12:00:06").enters(WRONG);
        at("12:00:07").enters(WRONG).isTold(lockedUntil("12:01:07"));
        at("12:01:07").starts().isTold(codeSent());
        at("12:01:08").enters(WRONG).isTold(incorrect(2));
        at("12:01:09").enters(WRONG).isTold(suspended());
    }

    @Test
    void theMessageNamesNoEnd() {
        otp.administrator(draft -> draft.maxConsecutiveFailures = 1);
        at("12:00:00").starts();
        at("12:00:01").enters(WRONG).isTold(suspended());
        assertThat(phone().last().parameter()).isEqualTo("paused until support opens it again");
    }

    @Test
    void aSuspensionDoesNotEndWhenThePolicyIsRelaxed() {
        otp.administrator(draft -> draft.maxConsecutiveFailures = 1);
        at("12:00:00").starts();
        at("12:00:01").enters(WRONG).isTold(suspended());
        at("12:00:02").administrator(draft -> draft.maxConsecutiveFailures = 100);
        at("12:00:03").starts().isTold(suspended());
    }

    @Test
    void itHasNoEndNoTimerEndsItAndNoAlarmIsSetForIt() {
        otp.administrator(draft -> draft.maxConsecutiveFailures = 1);
        at("12:00:00").starts();
        at("12:00:01").enters(WRONG).isTold(suspended());
        at("day 400, 12:00:00").timerRuns();
        at("day 400, 12:00:00").starts().isTold(suspended());
        assertThat(at("day 400, 12:00:00").supportSees().until()).isNull();
        assertThat(at("day 400, 12:00:00").supportSees().status()).isEqualTo(LockoutStatus.ACTIVE);
        assertThat(otp.memory.alarm.set()).isEmpty();
    }

    @Test
    void itsReleaseBeginsTheCountAnew() {
        otp.administrator(draft -> draft.maxConsecutiveFailures = 2);
        at("12:00:00").starts();
        at("12:00:01").enters(WRONG);
        at("12:00:02").enters(WRONG).isTold(suspended());
        at("12:00:03").supportReleases().isTold(released());
        at("12:00:03").starts().isTold(codeSent());
        at("12:00:04").enters(WRONG).isTold(incorrect(2));
        at("12:00:05").enters(WRONG).isTold(suspended());
    }

    @Test
    void theReleaseOfAnOrdinaryLockoutTakesNoFailureBack() {
        at("12:00:00").starts();
        at("12:00:01").enters(WRONG);
        at("12:00:02").enters(WRONG);
        at("12:00:03").enters(WRONG).isTold(lockedUntil("12:01:03"));
        at("12:00:04").supportReleases().isTold(released());
        at("12:00:05").starts();
        at("12:00:06").enters(WRONG).isTold(incorrect(2));
        at("12:00:07").enters(WRONG).isTold(suspended());
    }

    @Test
    void aFifthWrongEntryThatIsAlsoTheLastAttemptSuspends() {
        otp.administrator(draft -> draft.maxAttempts = 5);
        at("12:00:00").starts();
        for (int second = 1; second <= 4; second++) {
            at("12:00:0" + second).enters(WRONG).isTold(incorrect(5 - second));
        }
        at("12:00:05").enters(WRONG).isTold(suspended());
    }
}
