package otp.report;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.message.DeliveryStatus.DELIVERED;
import static otp.message.DeliveryStatus.FAILED;
import static otp.message.DeliveryStatus.READ;
import static otp.message.DeliveryStatus.SENT;
import static otp.timeline.Start.ADA;
import static otp.timeline.Times.time;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import otp.message.DeliveryStatus;
import otp.message.FailureReason;
import otp.outbox.DeliveryReport;
import otp.outbox.SendOutcome;
import otp.timeline.Timeline;

/** What was taken is applied, by this node or another, once or twice, now or when it can be. */
class WaitingReportTest extends Timeline {

    private static DeliveryReport of(UUID message, DeliveryStatus status) {
        return new DeliveryReport(message, null, status, null, null);
    }

    private static DeliveryReport nameless(String providerId, DeliveryStatus status) {
        return new DeliveryReport(null, DeliveryReport.digest(providerId), status, null, null);
    }

    private DeliveryStatus delivery() {
        return otp.now(ADA).sees().delivery().status();
    }

    private UUID sent() {
        at("12:00:00").starts();
        return phone().last().message();
    }

    @Test
    void whatWasAppliedIsGone() {
        otp.reported(of(sent(), DELIVERED));
        assertThat(delivery()).isEqualTo(DELIVERED);
        assertThat(otp.reports.waiting.all()).isEmpty();
    }

    @Test
    void statusesThatCameTogetherAreOneEventEachInTheOrderOfTheirRank() {
        var verification = at("12:00:00").starts().verification();
        var message = phone().last().message();
        otp.reported(of(message, READ), of(message, SENT), of(message, DELIVERED));
        assertThat(otp.memory.events.of(verification)).containsExactly("verification.started", "code.sent", "code.delivered", "code.read");
    }

    @Test
    void whatADeadNodeTookIsDueAfterItsLeaseAndAppliedByTheNext() {
        var message = sent();
        otp.reports.workerDies();
        at("12:00:10");
        otp.reported(of(message, DELIVERED));
        at("12:00:24.999");
        assertThat(otp.reports.claims()).isEmpty();
        at("12:00:25");
        var claimed = otp.reports.claims();
        assertThat(claimed).hasSize(1);
        assertThat(otp.reports.claims()).as("by a third node").isEmpty();
        otp.reports.apply(claimed);
        assertThat(delivery()).isEqualTo(DELIVERED);
        assertThat(otp.reports.waiting.all()).isEmpty();
    }

    @Test
    void appliedByTwoNodesItIsWrittenOnce() {
        var verification = at("12:00:00").starts().verification();
        otp.reports.workerDies();
        otp.reported(of(phone().last().message(), DELIVERED));
        var rows = otp.reports.waiting.all();
        otp.reports.apply(rows);
        otp.reports.apply(rows);
        assertThat(otp.memory.events.of(verification)).containsOnlyOnce("code.delivered");
    }

    @Test
    void ofAMessageThatIsGoneNothingIsKept() {
        otp.reported(of(new UUID(1, 2), DELIVERED));
        assertThat(otp.reports.waiting.all()).isEmpty();
    }

    @Test
    void withoutCallbackDataTheProvidersIdTellsWhichMessageItIs() {
        otp.reports.sentAs.put(DeliveryReport.digest("wamid.A"), sent());
        otp.reported(nameless("wamid.A", DELIVERED));
        assertThat(delivery()).isEqualTo(DELIVERED);
    }

    @Test
    void oneThatOvertookTheAnswerToTheSendIsAppliedWhenTheIdIsKnown() {
        var message = sent();
        otp.reported(nameless("wamid.A", DELIVERED));
        assertThat(delivery()).isEqualTo(SENT);
        assertThat(otp.memory.alarm.set()).contains(time("12:00:05"));
        otp.reports.sentAs.put(DeliveryReport.digest("wamid.A"), message);
        at("12:00:05");
        otp.reports.apply(otp.reports.claims());
        assertThat(delivery()).isEqualTo(DELIVERED);
        assertThat(otp.reports.waiting.all()).isEmpty();
    }

    @Test
    void oneThatNobodyEverKnowsIsLookedForTwiceMoreAndDropped() {
        at("12:00:00").starts();
        otp.reported(nameless("wamid.X", DELIVERED));
        at("12:00:04.999");
        assertThat(otp.reports.claims()).isEmpty();
        at("12:00:05");
        otp.reports.apply(otp.reports.claims());
        at("12:00:34.999");
        assertThat(otp.reports.claims()).isEmpty();
        at("12:00:35");
        otp.reports.apply(otp.reports.claims());
        assertThat(otp.reports.waiting.all()).isEmpty();
    }

    @Test
    void aSecondIdOfAMessageThatWasSentTwiceCountsAsWell() {
        otp.sender.isHeldUp(true);
        at("12:00:00").starts();
        var attempt = otp.sender.take();
        otp.reported(
                new DeliveryReport(attempt.message(), DeliveryReport.digest("wamid.first"), FAILED, FailureReason.NOT_ON_WHATSAPP, 131026));
        otp.settle(attempt, new SendOutcome.Accepted("wamid.second"));
        otp.reported(new DeliveryReport(attempt.message(), DeliveryReport.digest("wamid.second"), DELIVERED, null, null));
        assertThat(delivery()).isEqualTo(DELIVERED);
    }

    @Test
    void aFailureForTheSendersSakeIsToldWhenItIsNewAndWhenItsReplayedNoMore() {
        var message = sent();
        var failed = new DeliveryReport(message, null, FAILED, FailureReason.SENDER_UNAVAILABLE, 131042);
        otp.reported(failed);
        otp.reported(failed);
        assertThat(otp.memory.trouble.codes()).containsExactly(131042);
    }

    @Test
    void aFailureForTheRecipientsSakeIsNoTrouble() {
        otp.reported(new DeliveryReport(sent(), null, FAILED, FailureReason.NOT_ON_WHATSAPP, 131026));
        assertThat(otp.memory.trouble.codes()).isEmpty();
    }

    @Test
    void aHintAndErrorsOfTheSenderArePassedOn() {
        at("12:00:01");
        otp.reports.take().take(new Tidings(List.of(), Set.of(130429), true));
        assertThat(otp.reports.hints).containsExactly(time("12:00:01"));
        assertThat(otp.memory.trouble.codes()).containsExactly(130429);
    }

    @Test
    void reportsOfAnAccountThatNothingCanBeWrittenOfComeAgainLater() {
        var message = sent();
        otp.reports.workerDies();
        otp.reported(of(message, DELIVERED));
        otp.reports.putOff(otp.reports.waiting.all());
        at("12:09:59.999");
        assertThat(otp.reports.claims()).isEmpty();
        at("12:10:00");
        otp.reports.apply(otp.reports.claims());
        assertThat(delivery()).isEqualTo(DELIVERED);
    }
}
