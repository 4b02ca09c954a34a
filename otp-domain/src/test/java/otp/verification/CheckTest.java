package otp.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.timeline.Answers.actionMissing;
import static otp.timeline.Answers.actionUnexpected;
import static otp.timeline.Answers.alreadyDecided;
import static otp.timeline.Answers.approved;
import static otp.timeline.Answers.badEntry;
import static otp.timeline.Answers.codeExpired;
import static otp.timeline.Answers.codeSent;
import static otp.timeline.Answers.incorrect;
import static otp.timeline.Answers.lockedUntil;
import static otp.timeline.Answers.notFound;
import static otp.timeline.Answers.stale;
import static otp.timeline.Start.ADA;
import static otp.timeline.Typed.RIGHT;
import static otp.timeline.Typed.WRONG;
import static otp.timeline.Typed.received;
import static otp.timeline.Typed.text;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import otp.timeline.Timeline;

/** The rows of the contract's table of checks, in its order. */
class CheckTest extends Timeline {

    @Test
    void whatCannotBeACodeIsNotCounted() {
        at("12:00:00").starts().isTold(codeSent());
        at("12:00:01").enters(text("")).isTold(badEntry());
        at("12:00:02").enters(text("12345!")).isTold(badEntry());
        at("12:00:03").enters(WRONG).isTold(incorrect(2));
    }

    @Test
    void aMissingOrUnexpectedActionIsNotCounted() {
        at("12:00:00").starts();
        at("12:00:01").enters(WRONG, "pay").isTold(actionUnexpected());
        at("12:00:02").starts(ADA.stepUp("pay"));
        at("12:00:03").enters(WRONG).isTold(actionMissing());
        assertThat(at("12:00:04").sees().attemptsRemaining()).isEqualTo(3);
    }

    @Test
    void aMissingActionIsJudgedBeforeTheLockout() {
        at("12:00:00").starts(ADA.stepUp("pay"));
        at("12:00:01").enters(WRONG, "pay");
        at("12:00:02").enters(WRONG, "pay");
        at("12:00:03").enters(WRONG, "pay").isTold(lockedUntil("12:01:03"));
        at("12:00:04").enters(RIGHT).isTold(actionMissing());
    }

    @Test
    void whatNobodyBeganIsNotFound() {
        at("12:00:00").with(new UUID(1, 2)).enters(text("123456")).isTold(notFound());
    }

    @Test
    void aLockedAccountHasNothingEvaluatedAndNothingCounted() {
        at("12:00:00").starts();
        at("12:00:01").enters(WRONG).isTold(incorrect(2));
        at("12:00:02").enters(WRONG).isTold(incorrect(1));
        at("12:00:03").enters(WRONG).isTold(lockedUntil("12:01:03"));
        at("12:00:04").enters(RIGHT).isTold(lockedUntil("12:01:03"));
        at("12:01:02.999").enters(WRONG).isTold(lockedUntil("12:01:03"));
        assertThat(otp.memory.lockouts.all()).hasSize(1);
    }

    @Test
    void aLockoutIsJudgedBeforeWhatWasDecided() {
        var first = at("12:00:00").starts().verification();
        at("12:00:01").enters(RIGHT).isTold(approved());
        at("12:00:02").starts();
        at("12:00:03").enters(WRONG);
        at("12:00:04").enters(WRONG);
        at("12:00:05").enters(WRONG).isTold(lockedUntil("12:01:05"));
        at("12:00:06").with(first).enters(RIGHT).isTold(lockedUntil("12:01:05"));
    }

    @Test
    void aRightCodeIsGoodOnce() {
        at("12:00:00").starts();
        at("12:00:01").enters(RIGHT).isTold(approved());
        at("12:00:02").enters(RIGHT).isTold(alreadyDecided(VerificationStatus.APPROVED));
        at("12:00:03").enters(WRONG).isTold(alreadyDecided(VerificationStatus.APPROVED));
        at("12:30:00").enters(RIGHT).isTold(alreadyDecided(VerificationStatus.APPROVED));
    }

    @Test
    void whatWasCanceledOrSupersededStaysSo() {
        var first = at("12:00:00").starts().verification();
        at("12:00:01").starts();
        at("12:00:02").with(first).enters(RIGHT).isTold(alreadyDecided(VerificationStatus.SUPERSEDED));
        at("12:00:03").cancels();
        at("12:00:04").enters(RIGHT).isTold(alreadyDecided(VerificationStatus.CANCELED));
    }

    @Test
    void aVerificationIsDecidedByALockoutThatIsOver() {
        at("12:00:00").starts();
        at("12:00:01").enters(WRONG);
        at("12:00:02").enters(WRONG);
        at("12:00:03").enters(WRONG).isTold(lockedUntil("12:01:03"));
        at("12:01:03").enters(RIGHT).isTold(alreadyDecided(VerificationStatus.LOCKED));
        at("12:30:00").enters(RIGHT).isTold(alreadyDecided(VerificationStatus.LOCKED));
    }

    @Test
    void aRightCodeApprovesUntilTheLastMillisecondOfItsLifetime() {
        at("12:00:00").starts();
        at("12:04:59.999").enters(RIGHT).isTold(approved());
    }

    @Test
    void aCodeWhoseLifetimeIsOverIsAnsweredAlikeForRightAndWrong() {
        at("12:00:00").starts();
        at("12:05:00").enters(RIGHT).isTold(codeExpired());
        at("12:05:00").enters(WRONG).isTold(codeExpired());
        assertThat(at("12:05:01").sees().attemptsRemaining()).isEqualTo(3);
    }

    @Test
    void aDeadCodeOfTheVerificationIsNotCountedAndNothingIsSent() {
        at("12:00:00").starts();
        at("12:00:01").enters(WRONG).isTold(incorrect(2));
        at("12:00:02").enters(received(1)).isTold(stale(2));
        assertThat(phone().arrived()).hasSize(2);
        at("12:00:03").enters(RIGHT).isTold(approved());
    }

    @Test
    void aWrongCodeKillsTheOldOneAndAFreshOneGoesOutByTheTemplateRetry() {
        at("12:00:00").starts();
        at("12:00:01").enters(WRONG).isTold(incorrect(2));
        assertThat(phone().last().template()).isEqualTo("tmpl_otp_retry");
        assertThat(phone().last().parameter()).isNotEqualTo(phone().arrived().get(0).parameter());
    }

    @Test
    void theLastWrongCodeLocksAndSaysSoByTheTemplateLocked() {
        otp.administrator(draft -> draft.maxAttempts = 1);
        at("12:00:00").starts();
        at("12:00:03").enters(WRONG).isTold(lockedUntil("12:01:03"));
        assertThat(phone().last().template()).isEqualTo("tmpl_otp_locked");
        assertThat(phone().last().parameter()).isEqualTo("paused until 2026-11-22 04:02 UTC-08:00");
        assertThat(phone().last().carriesCode()).isFalse();
    }
}
