package otp.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.timeline.Answers.approved;
import static otp.timeline.Answers.codeExpired;
import static otp.timeline.Answers.codeSent;
import static otp.timeline.Answers.incorrect;
import static otp.timeline.Answers.limited;
import static otp.timeline.Draft.limit;
import static otp.timeline.Start.ADA;
import static otp.timeline.Start.BOB;
import static otp.timeline.Times.time;
import static otp.timeline.Typed.RIGHT;
import static otp.timeline.Typed.SECRET;
import static otp.timeline.Typed.WRONG;

import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import otp.message.DeliveryStatus;
import otp.timeline.Timeline;

/** Twenty codes go to one number at once; from then on one every 6 s, each as soon as it may. */
class BurstTest extends Timeline {

    @BeforeEach
    void noOtherLimitIsReached() {
        otp.administrator(draft -> {
            draft.sendsPerRecipient = limit(1000, "PT1H");
            draft.resendCooldown = Duration.ZERO;
            draft.maxResends = 10;
        });
    }

    private void burst(int codes) {
        for (int code = 0; code < codes; code++) {
            at("12:00:00").starts(ADA.named("person " + code)).isTold(codeSent());
        }
    }

    @Test
    void withinItNothingIsPostponed() {
        burst(20);
        assertThat(phone().on(ADA.to())).hasSize(20);
    }

    @Test
    void theStartAfterItIsQueuedAndItsCodeGoesOutByItself() {
        burst(20);
        at("12:00:00").starts().isTold(codeSent());
        var seen = at("12:00:00").sees();
        assertThat(seen.delivery().status()).isEqualTo(DeliveryStatus.QUEUED);
        assertThat(seen.codeExpiresAt()).as("its life begins when it goes out").isEqualTo(time("12:05:06"));
        assertThat(otp.memory.alarm.set()).contains(time("12:00:06"));
        at("12:00:05.999").timerRuns();
        at("12:00:05.999").enters(SECRET).isTold(codeExpired());
        assertThat(phone().arrived()).hasSize(20);
        at("12:00:06").timerRuns();
        assertThat(phone().arrived()).hasSize(21);
        at("12:00:07").enters(RIGHT).isTold(approved());
    }

    @Test
    void aResendIsQueuedLikeAStart() {
        burst(19);
        at("12:00:00").starts();
        at("12:00:01").asksForAFreshCode().isTold(codeSent());
        at("12:00:05.999").timerRuns();
        assertThat(phone().arrived()).hasSize(20);
        at("12:00:06").timerRuns();
        at("12:00:07").enters(RIGHT).isTold(approved());
    }

    @Test
    void aFreshCodeSaysWhenItGoesOut() {
        burst(19);
        at("12:00:00").starts();
        at("12:00:01").enters(WRONG).isTold(incorrect(2, "12:00:06"));
        at("12:00:06").timerRuns();
        at("12:00:07").enters(RIGHT).isTold(approved());
    }

    @Test
    void anOutageAndTheBurstAreNotAddedUp() {
        burst(20);
        at("12:00:00").of(BOB).starts();
        at("12:00:04").starts().isTold(codeSent());
        at("12:00:06").timerRuns();
        otp.memory.provider.downUntil(time("12:00:15"));
        at("12:00:07").enters(WRONG).isTold(incorrect(2, "12:00:12"));
    }

    @Test
    void anotherNumberIsNotConcerned() {
        burst(20);
        at("12:00:00").of(BOB).starts().isTold(codeSent());
        assertThat(phone().on(BOB.to())).hasSize(1);
    }

    @Test
    void noticesDrawNothingAndWaitForNothing() {
        otp.administrator(draft -> draft.maxAttempts = 1);
        burst(19);
        at("12:00:00").starts();
        at("12:00:00").enters(WRONG);
        assertThat(phone().last().template()).isEqualTo("tmpl_otp_locked");
        at("12:00:06").starts(ADA.named("another")).isTold(codeSent());
        assertThat(phone().arrived()).hasSize(22);
    }

    @Test
    void aPersonWhoErrsAFewTimesIsNeverSlowed() {
        otp.administrator(draft -> draft.maxAttempts = 10);
        at("12:00:00").starts();
        for (int left = 9; left > 0; left--) {
            at("12:00:0" + (10 - left)).enters(WRONG).isTold(incorrect(left));
        }
        at("12:00:10").enters(RIGHT).isTold(approved());
    }

    @Test
    void aFreshCodeThatALimitKeepsBackForMinutesPostponesNoOther() {
        otp.administrator(draft -> draft.sendsPerRecipient = limit(1, "PT8M"));
        at("12:00:00").starts();
        at("12:00:01").enters(WRONG).isTold(incorrect(2, "12:08:00"));
        otp.administrator(draft -> draft.sendsPerRecipient = limit(1000, "PT8M"));
        at("12:00:02").starts().isTold(codeSent());
        at("12:00:03").enters(RIGHT).isTold(approved());
    }

    @Test
    void whatANodeDrewWhoseClockRunsAheadIsHeldAgainstNobodyForLong() {
        at("12:05:00").starts(ADA.named("another")).isTold(codeSent());
        at("12:00:00").starts().isTold(codeSent());
        assertThat(otp.memory.alarm.set()).contains(time("12:00:12"));
        at("12:00:12").timerRuns();
        at("12:00:13").enters(RIGHT).isTold(approved());
        at("12:00:18").starts().isTold(codeSent());
        at("12:00:18").enters(RIGHT).isTold(approved());
    }

    @Test
    void whatWouldGoOutAfterItsVerificationIsRefusedLikeASendTooMany() {
        otp.administrator(draft -> draft.verificationLifetime = draft.codeLifetime);
        burst(20 + 49);
        at("12:00:00").starts(ADA.named("patient")).isTold(limited("sendsPerRecipient", "12:05:00"));
        at("12:00:00.001").starts(ADA.named("patient")).isTold(codeSent());
    }

    @Test
    void theLimitCountsACodeWhenItGoesOut() {
        otp.administrator(draft -> draft.sendsPerRecipient = limit(21, "PT1M"));
        burst(20);
        at("12:00:00").starts().isTold(codeSent());
        at("12:01:00").starts().isTold(codeSent());
        for (int code = 0; code < 9; code++) {
            at("12:01:00").starts().isTold(codeSent());
        }
        otp.administrator(draft -> draft.sendsPerRecipient = limit(11, "PT1M"));
        at("12:01:05.999").starts().isTold(limited("sendsPerRecipient", "12:01:06"));
        at("12:01:06").starts().isTold(codeSent());
    }
}
