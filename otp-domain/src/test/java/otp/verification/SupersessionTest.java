package otp.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.timeline.Answers.alreadyDecided;
import static otp.timeline.Answers.approved;
import static otp.timeline.Answers.codeSent;
import static otp.timeline.Answers.incorrect;
import static otp.timeline.Answers.limited;
import static otp.timeline.Answers.providerDown;
import static otp.timeline.Draft.limit;
import static otp.timeline.Start.ADA;
import static otp.timeline.Start.BOB;
import static otp.timeline.Times.time;
import static otp.timeline.Typed.RIGHT;
import static otp.timeline.Typed.WRONG;

import org.junit.jupiter.api.Test;

import otp.timeline.Timeline;

/** A start takes the place of the pending verification of the same account and purpose. */
class SupersessionTest extends Timeline {

    @Test
    void aStartSupersedesThePendingOneOfTheSamePurpose() {
        var first = at("12:00:00").starts().verification();
        at("12:00:10").starts().isTold(codeSent());
        assertThat(otp.read(first).status()).isEqualTo(VerificationStatus.SUPERSEDED);
        at("12:00:11").with(first).enters(RIGHT).isTold(alreadyDecided(VerificationStatus.SUPERSEDED));
        at("12:00:12").enters(RIGHT).isTold(approved());
    }

    @Test
    void aLoginLeavesAStepUpPending() {
        var stepUp = at("12:00:00").starts(ADA.stepUp("pay")).verification();
        at("12:00:10").starts().isTold(codeSent());
        at("12:00:11").with(stepUp).enters(RIGHT, "pay").isTold(approved());
        at("12:00:12").enters(RIGHT).isTold(approved());
    }

    @Test
    void aStepUpSupersedesAStepUpOfAnotherAction() {
        var first = at("12:00:00").starts(ADA.stepUp("pay")).verification();
        at("12:00:10").starts(ADA.stepUp("sell"));
        at("12:00:11").with(first).enters(RIGHT, "pay").isTold(alreadyDecided(VerificationStatus.SUPERSEDED));
    }

    @Test
    void anotherPersonsStartSupersedesNothing() {
        at("12:00:00").starts();
        at("12:00:01").of(BOB).starts();
        at("12:00:02").enters(RIGHT).isTold(approved());
    }

    @Test
    void aStartRefusedByALimitSupersedesNothing() {
        otp.administrator(draft -> draft.sendsPerRecipient = limit(1, "PT1H"));
        at("12:00:00").starts().isTold(codeSent());
        at("12:00:10").starts().isTold(limited("sendsPerRecipient", "13:00:00"));
        at("12:00:11").enters(RIGHT).isTold(approved());
    }

    @Test
    void aStartRefusedForTheProviderSupersedesNothing() {
        at("12:00:00").starts();
        otp.memory.provider.downUntil(time("12:00:30"));
        at("12:00:10").starts().isTold(providerDown("12:00:30"));
        at("12:00:11").enters(RIGHT).isTold(approved());
    }

    @Test
    void whatWasOverByTheClockStaysExpired() {
        var first = at("12:00:00").starts().verification();
        at("12:10:00").starts().isTold(codeSent());
        assertThat(otp.read(first).status()).isEqualTo(VerificationStatus.EXPIRED);
        assertThat(otp.memory.events.of(first)).endsWith("verification.expired");
    }

    @Test
    void whatIsFinalStaysAsItIs() {
        var approved = at("12:00:00").starts().verification();
        at("12:00:01").enters(RIGHT);
        var canceled = at("12:00:02").starts().verification();
        at("12:00:03").cancels();
        at("12:00:04").starts();
        assertThat(otp.read(approved).status()).isEqualTo(VerificationStatus.APPROVED);
        assertThat(otp.read(canceled).status()).isEqualTo(VerificationStatus.CANCELED);
    }

    @Test
    void aFinalOneKeepsTheAttemptsItEndedWith() {
        var first = at("12:00:00").starts().verification();
        at("12:00:01").enters(WRONG).isTold(incorrect(2));
        at("12:00:10").starts();
        at("12:00:11").enters(WRONG).isTold(incorrect(1));
        assertThat(otp.read(first).attemptsRemaining()).isEqualTo(2);
    }
}
