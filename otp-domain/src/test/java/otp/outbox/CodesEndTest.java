package otp.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.timeline.Answers.approved;
import static otp.timeline.Start.ADA;
import static otp.timeline.Times.time;
import static otp.timeline.Typed.RIGHT;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import otp.message.DeliveryStatus;
import otp.message.DeliveryView;
import otp.message.FailureReason;
import otp.timeline.Timeline;

/** At the end of its code's life a message that was not sent is given up there and then, and whoever looks sees it. */
class CodesEndTest extends Timeline {

    private DeliveryView delivery(String time) {
        return at(time).sees().delivery();
    }

    private void failedAtItsEnd(FailureReason reason) {
        var delivery = delivery("12:05:00");
        assertThat(delivery.status()).isEqualTo(DeliveryStatus.FAILED);
        assertThat(delivery.reason()).isEqualTo(reason);
        assertThat(delivery.updatedAt()).isEqualTo(time("12:05:00"));
        var last = otp.events(ADA).get(otp.events(ADA).size() - 1);
        assertThat(last.type()).isEqualTo("code.failed");
        assertThat(last.details()).contains("\"reason\":\"" + reason.word() + "\"");
    }

    @Test
    void aRepetitionBeyondItIsTheGivingUp() {
        otp.sender.answers(new SendOutcome.NotSent(Duration.ofHours(1)));
        at("12:00:00").starts();
        assertThat(otp.memory.alarm.set()).endsWith(time("12:05:00"));
        at("12:04:59.999").timerRuns();
        assertThat(delivery("12:04:59.999").status()).isEqualTo(DeliveryStatus.QUEUED);
        at("12:05:00").timerRuns();
        assertThat(otp.sender.attempts()).isEqualTo(1);
        failedAtItsEnd(FailureReason.CODE_OVER);
    }

    @Test
    void whatMayHaveBeenSentWasNeverConfirmed() {
        otp.sender.answers(new SendOutcome.Ambiguous());
        at("12:00:00").starts();
        otp.sender.answers(new SendOutcome.RecipientBusy(Duration.ofHours(1)));
        at("12:00:20").timerRuns();
        at("12:05:00").timerRuns();
        failedAtItsEnd(FailureReason.UNCONFIRMED);
    }

    @Test
    void aReportThatComesLaterCorrectsIt() {
        whatMayHaveBeenSentWasNeverConfirmed();
        otp.clockShows("12:06:00");
        otp.reported(new DeliveryReport(phone().last().message(), DeliveryReport.digest("wamid"), DeliveryStatus.DELIVERED, null, null));
        assertThat(delivery("12:06:00")).isEqualTo(new DeliveryView(DeliveryStatus.DELIVERED, time("12:06:00"), null));
    }

    @Test
    void aCodeThatWasEnteredHadArrivedWhenItsEndComes() {
        otp.sender.answers(new SendOutcome.Ambiguous());
        at("12:00:00").starts();
        otp.sender.answers(new SendOutcome.RecipientBusy(Duration.ofHours(1)));
        at("12:00:20").timerRuns();
        at("12:00:30").enters(RIGHT).isTold(approved());
        at("12:05:00").timerRuns();
        assertThat(delivery("12:05:00").status()).isEqualTo(DeliveryStatus.QUEUED);
        assertThat(otp.memory.messages.nextDue()).isEmpty();
    }

    @Test
    void whatIsOverIsFoundAmongWhatIsDue() {
        otp.sender.isFull(true);
        at("12:00:00").starts();
        var message = otp.outbox.due().codes(Duration.ZERO, 1);
        otp.clockShows("12:04:59.999");
        assertThat(otp.outbox.due().outlived(10)).isEmpty();
        otp.clockShows("12:05:00");
        assertThat(otp.outbox.due().outlived(10)).isEqualTo(message);
        assertThat(otp.outbox.claim().claim(message.get(0))).isEmpty();
        assertThat(otp.outbox.due().outlived(10)).isEmpty();
        failedAtItsEnd(FailureReason.CODE_OVER);
    }
}
