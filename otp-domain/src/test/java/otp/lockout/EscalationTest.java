package otp.lockout;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.timeline.Answers.approved;
import static otp.timeline.Answers.lockedUntil;
import static otp.timeline.Answers.released;
import static otp.timeline.Answers.suspended;
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

/** Which step a lockout takes: of those before, the ones that count are unreleased and ended within the memory. */
class EscalationTest extends Timeline {

    @BeforeEach
    void oneWrongEntryLocks() {
        otp.administrator(draft -> {
            draft.maxAttempts = 1;
            draft.lockoutMemory = Duration.ofHours(1);
            draft.sendsPerRecipient = limit(1000, "PT1H");
        });
    }

    private Told locks(String time) {
        at(time).starts();
        return at(time).enters(WRONG);
    }

    @Test
    void theMemoryIsCountedFromTheEndNotFromTheBeginning() {
        otp.administrator(draft -> draft.lockout("PT30M", "PT45M"));
        locks("12:00:00").isTold(lockedUntil("12:30:00"));
        locks("13:30:00").isTold(lockedUntil("14:15:00"));
        locks("15:15:00.001").isTold(lockedUntil("15:45:00.001"));
    }

    @Test
    void levelsFallOneByOneAsEarlierLockoutsAreForgotten() {
        locks("12:00:00").isTold(lockedUntil("12:01:00"));
        locks("12:30:00").isTold(lockedUntil("12:35:00"));
        locks("13:01:00").isTold(lockedUntil("13:31:00"));
        locks("13:35:00.001").isTold(lockedUntil("13:40:00.001"));
        assertThat(otp.lockouts(ADA)).extracting(Lockout::level).containsExactly(1, 2, 3, 2);
    }

    @Test
    void aTimerThatHasRunDoesNotChangeTheLevel() {
        locks("12:00:00").isTold(lockedUntil("12:01:00"));
        at("12:01:00").timerRuns();
        locks("12:01:00").isTold(lockedUntil("12:06:00"));
    }

    @Test
    void aReleasedOneIsNotCounted() {
        locks("12:00:00").isTold(lockedUntil("12:01:00"));
        at("12:00:30").supportReleases().isTold(released());
        locks("12:00:31").isTold(lockedUntil("12:01:31"));
        assertThat(otp.lockouts(ADA)).extracting(Lockout::level).containsExactly(1, 1);
    }

    @Test
    void aReleaseTakesBackItsOwnLockoutOnly() {
        locks("12:00:00").isTold(lockedUntil("12:01:00"));
        locks("12:01:00").isTold(lockedUntil("12:06:00"));
        at("12:02:00").supportReleases().isTold(released());
        locks("12:02:01").isTold(lockedUntil("12:07:01"));
    }

    @Test
    void aReleasedSuspensionIsNotCountedEither() {
        otp.administrator(draft -> draft.maxConsecutiveFailures = 2);
        locks("12:00:00").isTold(lockedUntil("12:01:00"));
        locks("12:01:00").isTold(suspended());
        at("12:02:00").supportReleases().isTold(released());
        locks("12:02:01").isTold(lockedUntil("12:07:01"));
        assertThat(otp.lockouts(ADA)).extracting(Lockout::level).containsExactly(1, 2, 2);
    }

    @Test
    void theLockoutsOfOneAccountAreNotAnothers() {
        locks("12:00:00").isTold(lockedUntil("12:01:00"));
        at("12:01:00").of(BOB).starts();
        at("12:01:00").of(BOB).enters(WRONG).isTold(lockedUntil("12:02:00"));
        at("12:02:00").of(BOB).starts();
        at("12:02:00").of(BOB).enters(WRONG).isTold(lockedUntil("12:07:00"));
        at("12:02:00").of(ADA.named("ada at work")).starts();
        at("12:02:00").of(ADA.named("ada at work")).enters(WRONG).isTold(lockedUntil("12:03:00"));
    }

    @Test
    void aPolicyWithFewerStepsIsAtItsLast() {
        locks("12:00:00").isTold(lockedUntil("12:01:00"));
        locks("12:01:00").isTold(lockedUntil("12:06:00"));
        at("12:06:00").administrator(draft -> draft.lockout("PT10M"));
        locks("12:06:00").isTold(lockedUntil("12:16:00"));
        assertThat(otp.lockouts(ADA)).extracting(Lockout::level).containsExactly(1, 2, 3);
    }

    @Test
    void aReleaseGivesAllAttemptsBack() {
        otp.administrator(draft -> draft.maxAttempts = 3);
        at("12:00:00").starts();
        at("12:00:01").enters(WRONG);
        at("12:00:02").enters(WRONG);
        at("12:00:03").enters(WRONG).isTold(lockedUntil("12:01:03"));
        at("12:00:04").supportReleases().isTold(released());
        at("12:00:05").starts();
        assertThat(at("12:00:05").sees().attemptsRemaining()).isEqualTo(3);
        at("12:00:06").enters(RIGHT).isTold(approved());
    }
}
