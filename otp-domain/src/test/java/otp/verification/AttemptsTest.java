package otp.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.timeline.Answers.approved;
import static otp.timeline.Answers.codeExpired;
import static otp.timeline.Answers.codeSent;
import static otp.timeline.Answers.incorrect;
import static otp.timeline.Answers.lockedUntil;
import static otp.timeline.Start.ADA;
import static otp.timeline.Start.BOB;
import static otp.timeline.Typed.RIGHT;
import static otp.timeline.Typed.WRONG;

import org.junit.jupiter.api.Test;

import otp.timeline.Timeline;

/** Wrong entries belong to the account and are given back by an approval, a lockout or time, by nothing else. */
class AttemptsTest extends Timeline {

    @Test
    void locksTheAccountAtTheThirdWrongCodeAndOpensItWhenItsTimeIsUp() {
        otp.administrator(draft -> draft.lockout("PT30M"));
        at("12:00:00").starts().isTold(codeSent());
        at("12:00:01").enters(WRONG).isTold(incorrect(2));
        at("12:00:02").enters(WRONG).isTold(incorrect(1));
        at("12:00:03").enters(WRONG).isTold(lockedUntil("12:30:03"));
        at("12:30:02").enters(RIGHT).isTold(lockedUntil("12:30:03"));
        at("12:30:03").starts().isTold(codeSent());
    }

    @Test
    void aStartGivesNothingBack() {
        at("12:00:00").starts();
        at("12:00:01").enters(WRONG).isTold(incorrect(2));
        at("12:00:02").starts();
        at("12:00:03").enters(WRONG).isTold(incorrect(1));
        at("12:00:04").starts();
        at("12:00:05").enters(WRONG).isTold(lockedUntil("12:01:05"));
    }

    @Test
    void aResendGivesNothingBack() {
        at("12:00:00").starts();
        at("12:00:01").enters(WRONG).isTold(incorrect(2));
        at("12:00:31").asksForAFreshCode().isTold(codeSent());
        at("12:00:32").enters(WRONG).isTold(incorrect(1));
        at("12:01:02").asksForAFreshCode().isTold(codeSent());
        at("12:01:03").enters(WRONG).isTold(lockedUntil("12:02:03"));
    }

    @Test
    void cancelingGivesNothingBack() {
        at("12:00:00").starts();
        at("12:00:01").enters(WRONG).isTold(incorrect(2));
        at("12:00:02").cancels();
        at("12:00:03").starts();
        at("12:00:04").enters(WRONG).isTold(incorrect(1));
    }

    @Test
    void anExpiredCodeCostsNothing() {
        at("12:00:00").starts();
        at("12:05:00").enters(WRONG).isTold(codeExpired());
        at("12:05:01").starts();
        at("12:05:02").enters(WRONG).isTold(incorrect(2));
    }

    @Test
    void attemptsAreSharedByBothPurposes() {
        at("12:00:00").starts();
        at("12:00:01").enters(WRONG).isTold(incorrect(2));
        at("12:00:02").starts(ADA.stepUp("pay"));
        at("12:00:03").enters(WRONG, "pay").isTold(incorrect(1));
    }

    @Test
    void attemptsOfOnePersonAreNotAnothers() {
        at("12:00:00").starts();
        at("12:00:01").enters(WRONG).isTold(incorrect(2));
        at("12:00:02").of(BOB).starts();
        at("12:00:03").of(BOB).enters(WRONG).isTold(incorrect(2));
    }

    @Test
    void theMemoryOfAttemptsEndsADayAfterTheLastWrongEntry() {
        at("12:00:00").starts();
        at("12:00:01").enters(WRONG).isTold(incorrect(2));
        at("23:00:00").starts();
        at("23:00:01").enters(WRONG).isTold(incorrect(1));
        assertThat(at("day 2, 23:00:00.999").sees().attemptsRemaining()).isEqualTo(1);
        assertThat(at("day 2, 23:00:01").sees().attemptsRemaining()).isEqualTo(3);
        at("day 2, 23:00:02").starts();
        at("day 2, 23:00:03").enters(WRONG).isTold(incorrect(2));
    }

    @Test
    void anApprovalGivesAllBack() {
        at("12:00:00").starts();
        at("12:00:01").enters(WRONG);
        at("12:00:02").enters(WRONG).isTold(incorrect(1));
        at("12:00:03").enters(RIGHT).isTold(approved());
        at("12:00:04").starts();
        at("12:00:05").enters(WRONG).isTold(incorrect(2));
    }

    @Test
    void anApprovedOneKeepsTheValueBeforeTheApproval() {
        at("12:00:00").starts();
        at("12:00:01").enters(WRONG).isTold(incorrect(2));
        at("12:00:02").enters(RIGHT).isTold(approved());
        assertThat(at("13:00:00").sees().attemptsRemaining()).isEqualTo(2);
    }

    @Test
    void theEndOfALockoutGivesAllBack() {
        at("12:00:00").starts();
        at("12:00:01").enters(WRONG);
        at("12:00:02").enters(WRONG);
        at("12:00:03").enters(WRONG).isTold(lockedUntil("12:01:03"));
        at("12:01:03").starts();
        at("12:01:04").enters(WRONG).isTold(incorrect(2));
    }
}
