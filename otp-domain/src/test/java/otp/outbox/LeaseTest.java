package otp.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.timeline.Answers.approved;
import static otp.timeline.Answers.codeSent;
import static otp.timeline.Typed.RIGHT;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import otp.message.DeliveryStatus;
import otp.message.FailureReason;
import otp.timeline.Timeline;

/** A message is one worker's at a time, and nobody's for long. */
class LeaseTest extends Timeline {

    @Test
    void whatADeadNodeHadTakenIsDueAgainByItself() {
        otp.sender.isHeldUp(true);
        at("12:00:00").starts();
        otp.sender.take();
        otp.sender.isHeldUp(false);
        at("12:00:14.999").timerRuns();
        assertThat(phone().arrived()).isEmpty();
        at("12:00:15").timerRuns();
        assertThat(phone().arrived()).hasSize(1);
        at("12:00:16").enters(RIGHT).isTold(approved());
    }

    @Test
    void theLateAnswerOfAFormerHolderIsIgnored() {
        otp.sender.isHeldUp(true);
        at("12:00:00").starts();
        var late = otp.sender.take();
        otp.sender.isHeldUp(false);
        at("12:00:15").timerRuns();
        otp.settle(late, new SendOutcome.Refused(FailureReason.REQUEST_REFUSED, 100));
        assertThat(at("12:00:16").sees().delivery().status()).isEqualTo(DeliveryStatus.SENT);
    }

    @Test
    void theFormerHolderCannotSettleWhatAnotherIsSending() {
        otp.sender.isHeldUp(true);
        at("12:00:00").starts();
        var former = otp.sender.take();
        at("12:00:15").timerRuns();
        var present = otp.sender.take();
        otp.settle(former, new SendOutcome.Refused(FailureReason.REQUEST_REFUSED, 100));
        assertThat(at("12:00:16").sees().delivery().status()).isEqualTo(DeliveryStatus.QUEUED);
        otp.settle(present, new SendOutcome.Accepted("wamid"));
        assertThat(at("12:00:17").sees().delivery().status()).isEqualTo(DeliveryStatus.SENT);
    }

    @Test
    void aMessageForWhichThereIsNoRoomIsDueAtOnce() {
        otp.sender.isFull(true);
        at("12:00:00").starts().isTold(codeSent());
        otp.sender.isFull(false);
        at("12:00:00").timerRuns();
        assertThat(phone().arrived()).hasSize(1);
    }

    @Test
    void aNodeThatDoesNotKnowTheApplicationYetLeavesItsMessageToOneThatDoes() {
        otp.sender.isFull(true);
        at("12:00:00").starts();
        otp.sender.isFull(false);
        var rows = otp.memory.applicationRows.forget();
        otp.memory.applications.reload();
        at("12:00:00").timerRuns();
        rows.forEach(otp.memory.applicationRows::add);
        otp.memory.applications.reload();
        at("12:00:15").timerRuns();
        at("12:00:16").enters(RIGHT).isTold(approved());
    }

    @Test
    void whatIsDueIsClaimedOnce() {
        otp.sender.isFull(true);
        at("12:00:00").starts();
        var due = otp.outbox.due().codes(Duration.ZERO, 10);
        assertThat(due).hasSize(1);
        assertThat(otp.outbox.claim().claim(due.get(0))).isPresent();
        assertThat(otp.outbox.claim().claim(due.get(0))).isEmpty();
        assertThat(otp.outbox.due().codes(Duration.ZERO, 10)).isEmpty();
    }

    @Test
    void aMessageThatWasSettledIsNotClaimed() {
        at("12:00:00").starts();
        assertThat(otp.outbox.claim().claim(phone().last().message())).isEmpty();
    }
}
