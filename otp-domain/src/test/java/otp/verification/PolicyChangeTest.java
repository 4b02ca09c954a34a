package otp.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.timeline.Answers.approved;
import static otp.timeline.Answers.codeExpired;
import static otp.timeline.Answers.disabled;
import static otp.timeline.Answers.incorrect;
import static otp.timeline.Answers.lockedUntil;
import static otp.timeline.Typed.RIGHT;
import static otp.timeline.Typed.WRONG;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import otp.timeline.Timeline;

/** An administrator changes the policy while a code is on its way. */
class PolicyChangeTest extends Timeline {

    @Test
    void aCodeOfTheOldLengthStillApproves() {
        at("12:00:00").starts();
        at("12:00:01").administrator(draft -> draft.codeLength = 8);
        at("12:00:02").enters(RIGHT).isTold(approved());
    }

    @Test
    void theFreshCodeHasTheNewLength() {
        at("12:00:00").starts();
        at("12:00:01").administrator(draft -> draft.codeLength = 8);
        at("12:00:02").enters(WRONG).isTold(incorrect(2));
        assertThat(phone().last().parameter()).matches("[0-9]{8}");
        at("12:00:03").enters(RIGHT).isTold(approved());
    }

    @Test
    void whoHasUsedMoreAttemptsThanAreAllowedNowStillHasOne() {
        at("12:00:00").starts();
        at("12:00:01").enters(WRONG);
        at("12:00:02").enters(WRONG).isTold(incorrect(1));
        at("12:00:03").administrator(draft -> draft.maxAttempts = 1);
        assertThat(at("12:00:04").sees().attemptsRemaining()).isEqualTo(1);
        at("12:00:05").enters(WRONG).isTold(lockedUntil("12:01:05"));
    }

    @Test
    void moreAttemptsHelpAtOnce() {
        at("12:00:00").starts();
        at("12:00:01").enters(WRONG).isTold(incorrect(2));
        at("12:00:02").administrator(draft -> draft.maxAttempts = 10);
        at("12:00:03").enters(WRONG).isTold(incorrect(8));
    }

    @Test
    void whatWasPromisedToLiveLivesAsLong() {
        at("12:00:00").starts();
        at("12:00:01").administrator(draft -> draft.codeLifetime = Duration.ofSeconds(1));
        at("12:04:59").enters(RIGHT).isTold(approved());
        at("12:05:00").starts();
        at("12:05:01").enters(RIGHT).isTold(codeExpired());
    }

    @Test
    void aLockoutKeepsTheEndItWasGiven() {
        otp.administrator(draft -> draft.maxAttempts = 1);
        at("12:00:00").starts();
        at("12:00:01").enters(WRONG).isTold(lockedUntil("12:01:01"));
        at("12:00:02").administrator(draft -> draft.lockout("PT24H"));
        at("12:00:03").starts().isTold(lockedUntil("12:01:01"));
    }

    @Test
    void aDisabledApplicationNeitherStartsNorChecksAndAnEnabledOneGoesOn() {
        at("12:00:00").starts();
        at("12:00:01").administrator(draft -> draft.enabled = false);
        at("12:00:02").enters(RIGHT).isTold(disabled());
        at("12:00:03").starts().isTold(disabled());
        at("12:00:04").administrator(draft -> draft.enabled = true);
        at("12:00:05").enters(RIGHT).isTold(approved());
    }
}
