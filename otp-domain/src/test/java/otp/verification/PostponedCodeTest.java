package otp.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.timeline.Answers.approved;
import static otp.timeline.Answers.codeExpired;
import static otp.timeline.Answers.codeSent;
import static otp.timeline.Answers.incorrect;
import static otp.timeline.Answers.limited;
import static otp.timeline.Answers.lockedUntil;
import static otp.timeline.Draft.limit;
import static otp.timeline.Times.time;
import static otp.timeline.Typed.RIGHT;
import static otp.timeline.Typed.SECRET;
import static otp.timeline.Typed.WRONG;
import static otp.timeline.Typed.received;

import org.junit.jupiter.api.Test;

import otp.message.DeliveryStatus;
import otp.message.DeliveryView;
import otp.message.FailureReason;
import otp.timeline.Timeline;

/** The fresh code after a wrong entry that a limit or an outage keeps back goes out by itself, later. */
class PostponedCodeTest extends Timeline {

    @Test
    void aSendLimitPostponesTheFreshCodeToTheInstantItAllows() {
        otp.administrator(draft -> draft.sendsPerRecipient = limit(2, "PT2M"));
        at("12:00:00").starts();
        at("12:00:10").enters(WRONG).isTold(incorrect(2));
        at("12:00:20").enters(WRONG).isTold(incorrect(1, "12:02:00"));
        at("12:01:59.999").timerRuns();
        assertThat(phone().arrived()).hasSize(2);
        at("12:02:00").timerRuns();
        assertThat(phone().arrived()).hasSize(3);
        at("12:02:01").enters(RIGHT).isTold(approved());
    }

    @Test
    void untilThenEveryEntryIsAnsweredAlikeAndNoneIsCounted() {
        otp.administrator(draft -> draft.sendsPerRecipient = limit(1, "PT2M"));
        at("12:00:00").starts();
        at("12:00:10").enters(WRONG).isTold(incorrect(2, "12:02:00"));
        at("12:01:00").enters(received(1)).isTold(codeExpired());
        at("12:01:00").enters(WRONG).isTold(codeExpired());
        at("12:01:59.999").enters(SECRET).isTold(codeExpired());
        at("12:02:00").enters(WRONG).isTold(incorrect(1, "12:04:00"));
    }

    @Test
    void anOutagePostponesTheFreshCode() {
        at("12:00:00").starts();
        otp.memory.provider.downUntil(time("12:01:00"));
        at("12:00:10").enters(WRONG).isTold(incorrect(2, "12:01:00"));
        otp.memory.provider.up();
        at("12:00:59.999").timerRuns();
        assertThat(phone().arrived()).hasSize(1);
        at("12:01:00").timerRuns();
        at("12:01:01").enters(RIGHT).isTold(approved());
    }

    @Test
    void whatALimitPostponesAsksForNoProbe() {
        otp.administrator(draft -> draft.sendsPerRecipient = limit(1, "PT2M"));
        at("12:00:00").starts();
        otp.memory.provider.downUntil(time("12:03:00"));
        otp.memory.provider.admitProbes(1);
        at("12:00:10").enters(WRONG).isTold(incorrect(2, "12:02:00"));
        assertThat(otp.memory.provider.refusedUntil(time("12:00:10"))).as("the probe is left to somebody").isEmpty();
    }

    @Test
    void itsLifetimeBeginsWhenItGoesOut() {
        otp.administrator(draft -> draft.sendsPerRecipient = limit(1, "PT2M"));
        at("12:00:00").starts();
        at("12:00:10").enters(WRONG).isTold(incorrect(2, "12:02:00"));
        assertThat(at("12:00:11").sees().codeExpiresAt()).isEqualTo(time("12:07:00"));
        at("12:02:00").timerRuns();
        at("12:06:59.999").enters(RIGHT).isTold(approved());
    }

    @Test
    void onePostponedBeyondItsVerificationIsNeverSentAndNotCounted() {
        otp.administrator(draft -> draft.sendsPerRecipient = limit(2, "PT1H"));
        at("12:00:00").starts();
        otp.memory.provider.downUntil(time("12:20:00"));
        at("12:00:10").enters(WRONG).isTold(incorrect(2, "12:20:00"));
        otp.memory.provider.up();
        at("12:20:00").timerRuns();
        assertThat(phone().arrived()).hasSize(1);
        at("12:20:01").starts().isTold(codeSent());
        at("12:20:02").starts().isTold(limited("sendsPerRecipient", "13:00:00"));
    }

    @Test
    void onePostponedBeyondItsVerificationIsGivenUpAtItsEndAndSeenToBe() {
        var verification = at("12:00:00").starts().verification();
        otp.memory.provider.downUntil(time("12:20:00"));
        at("12:00:10").enters(WRONG).isTold(incorrect(2, "12:20:00"));
        assertThat(otp.memory.alarm.set()).contains(time("12:10:00"));
        at("12:09:59.999").timerRuns();
        assertThat(at("12:09:59.999").sees().delivery().status()).isEqualTo(DeliveryStatus.QUEUED);
        at("12:10:00").timerRuns();
        assertThat(at("12:10:00").sees().delivery())
                .isEqualTo(new DeliveryView(DeliveryStatus.FAILED, time("12:10:00"), FailureReason.CODE_OVER));
        assertThat(otp.memory.events.of(verification)).contains("code.failed");
    }

    @Test
    void onePostponedWhoseVerificationEndsBeforeIsNeverSent() {
        otp.administrator(draft -> draft.sendsPerRecipient = limit(1, "PT2M"));
        at("12:00:00").starts();
        at("12:00:10").enters(WRONG).isTold(incorrect(2, "12:02:00"));
        at("12:01:00").cancels();
        at("12:02:00").timerRuns();
        assertThat(phone().arrived()).hasSize(1);
    }

    @Test
    void aPostponedCodeCountsInTheWindowItGoesOutIn() {
        otp.administrator(draft -> draft.sendsPerRecipient = limit(1, "PT2M"));
        at("12:00:00").starts();
        at("12:00:10").enters(WRONG).isTold(incorrect(2, "12:02:00"));
        at("12:02:30").starts().isTold(limited("sendsPerRecipient", "12:04:00"));
        at("12:04:00").starts().isTold(codeSent());
    }

    @Test
    void theLockedMessageIsNeverPostponed() {
        otp.administrator(draft -> {
            draft.sendsPerRecipient = limit(1, "PT1H");
            draft.maxAttempts = 1;
        });
        at("12:00:00").starts();
        otp.memory.provider.downUntil(time("12:20:00"));
        at("12:00:01").enters(WRONG).isTold(lockedUntil("12:01:01"));
        assertThat(phone().last().template()).isEqualTo("tmpl_otp_locked");
    }
}
