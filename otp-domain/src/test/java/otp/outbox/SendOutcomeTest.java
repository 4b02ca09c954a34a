package otp.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.timeline.Answers.approved;
import static otp.timeline.Times.time;
import static otp.timeline.Typed.RIGHT;
import static otp.timeline.Typed.SECRET;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import otp.message.DeliveryStatus;
import otp.message.Dispatch;
import otp.message.FailureReason;
import otp.timeline.Timeline;

/** What follows from each outcome of an attempt to send. */
class SendOutcomeTest extends Timeline {

    @Test
    void anAcceptedMessageIsSentOnce() {
        at("12:00:00").starts();
        assertThat(at("12:00:00").sees().delivery().status()).isEqualTo(DeliveryStatus.SENT);
        at("12:04:00").timerRuns();
        assertThat(otp.sender.attempts()).isEqualTo(1);
    }

    @Test
    void whatWasCertainlyNotSentIsRepeatedTwiceWithinTenSecondsWithTheSameCode() {
        otp.sender.answers(new SendOutcome.NotSent(null));
        at("12:00:00").starts();
        assertThat(at("12:00:00").sees().delivery().status()).isEqualTo(DeliveryStatus.QUEUED);
        at("12:00:01.999").timerRuns();
        assertThat(otp.sender.attempts()).isEqualTo(1);
        at("12:00:02").timerRuns();
        at("12:00:05.999").timerRuns();
        assertThat(otp.sender.attempts()).isEqualTo(2);
        otp.sender.answers(new SendOutcome.Accepted("wamid"));
        at("12:00:06").timerRuns();
        assertThat(otp.sender.attempts()).isEqualTo(3);
        at("12:00:07").enters(RIGHT).isTold(approved());
    }

    @Test
    void repetitionsBecomeRarerAndNeverStopWhileTheCodeLives() {
        otp.sender.answers(new SendOutcome.NotSent(null));
        at("12:00:00").starts();
        for (var attempt : new String[] {"12:00:02", "12:00:06", "12:00:14", "12:00:30", "12:01:02", "12:01:34"}) {
            int before = otp.sender.attempts();
            at(attempt).timerRuns();
            assertThat(otp.sender.attempts()).as(attempt).isEqualTo(before + 1);
        }
    }

    @Test
    void theProvidersWishToWaitLongerIsRespected() {
        otp.sender.answers(new SendOutcome.NotSent(Duration.ofSeconds(9)));
        at("12:00:00").starts();
        at("12:00:08.999").timerRuns();
        assertThat(otp.sender.attempts()).isEqualTo(1);
        at("12:00:09").timerRuns();
        assertThat(otp.sender.attempts()).isEqualTo(2);
    }

    @Test
    void whatMayHaveBeenSentIsRepeatedWithinHalfAMinuteWithTheSameCode() {
        otp.sender.answers(new SendOutcome.Ambiguous());
        var verification = at("12:00:00").starts().verification();
        at("12:00:19.999").timerRuns();
        assertThat(otp.sender.attempts()).isEqualTo(1);
        at("12:00:20").timerRuns();
        assertThat(phone().arrived()).hasSize(2).extracting(Dispatch::parameter).containsOnly(otp.secretCode(verification));
        assertThat(phone().arrived()).extracting(Dispatch::callback).containsOnly(phone().last().message().toString());
    }

    @Test
    void whatMayHaveBeenSentIsSettledByItsReport() {
        otp.sender.answers(new SendOutcome.Ambiguous());
        at("12:00:00").starts();
        otp.reported(new DeliveryReport(phone().last().message(), null, DeliveryStatus.DELIVERED, null, null));
        at("12:04:00").timerRuns();
        assertThat(otp.sender.attempts()).isEqualTo(1);
        assertThat(at("12:04:00").sees().delivery().status()).isEqualTo(DeliveryStatus.DELIVERED);
    }

    @Test
    void whatMayHaveBeenSentHasNotFailedWhenItsCodeWasEntered() {
        otp.sender.answers(new SendOutcome.Ambiguous());
        at("12:00:00").starts();
        at("12:00:05").enters(RIGHT).isTold(approved());
        at("12:00:20").timerRuns();
        assertThat(otp.sender.attempts()).isEqualTo(1);
        assertThat(at("12:00:20").sees().delivery().status()).isEqualTo(DeliveryStatus.QUEUED);
        assertThat(otp.memory.messages.find(phone().last().message()).orElseThrow().dueAt()).isNull();
    }

    @Test
    void aSenderThatIsDownIsTriedAgainWhileTheCodeLives() {
        otp.sender.answers(new SendOutcome.SenderDown(190));
        at("12:00:00").starts();
        at("12:00:15").timerRuns();
        assertThat(otp.sender.attempts()).isEqualTo(2);
        at("12:05:00").timerRuns();
        assertThat(otp.sender.attempts()).isEqualTo(2);
        var delivery = at("12:05:00").sees().delivery();
        assertThat(delivery.status()).isEqualTo(DeliveryStatus.FAILED);
        assertThat(delivery.reason()).isEqualTo(FailureReason.CODE_OVER);
    }

    @Test
    void aRefusedMessageFailsAndIsNotTriedAgain() {
        otp.sender.answers(new SendOutcome.Refused(FailureReason.NOT_ON_WHATSAPP, 131026));
        at("12:00:00").starts();
        at("12:04:00").timerRuns();
        assertThat(otp.sender.attempts()).isEqualTo(1);
        var delivery = at("12:04:00").sees().delivery();
        assertThat(delivery.status()).isEqualTo(DeliveryStatus.FAILED);
        assertThat(delivery.reason()).isEqualTo(FailureReason.NOT_ON_WHATSAPP);
        assertThat(delivery.updatedAt()).isEqualTo(time("12:00:00"));
    }

    @Test
    void aCodeThatDidNotArriveIsStillACode() {
        otp.sender.answers(new SendOutcome.Refused(FailureReason.NOT_ON_WHATSAPP, 131026));
        at("12:00:00").starts();
        at("12:00:01").enters(SECRET).isTold(approved());
    }
}
