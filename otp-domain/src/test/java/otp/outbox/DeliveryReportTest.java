package otp.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.message.DeliveryStatus.DELIVERED;
import static otp.message.DeliveryStatus.FAILED;
import static otp.message.DeliveryStatus.QUEUED;
import static otp.message.DeliveryStatus.READ;
import static otp.message.DeliveryStatus.SENT;
import static otp.timeline.Draft.limit;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import otp.message.DeliveryStatus;
import otp.message.FailureReason;
import otp.timeline.Timeline;

/** Reports come in any order, any number of times, and also before our own answer. */
class DeliveryReportTest extends Timeline {

    private void reported(UUID message, DeliveryStatus status) {
        var reason = status == FAILED ? FailureReason.NOT_ON_WHATSAPP : null;
        otp.reported(new DeliveryReport(message, DeliveryReport.digest("wamid"), status, reason, null));
    }

    private DeliveryStatus delivery() {
        return at("12:01:00").sees().delivery().status();
    }

    @Test
    void aMessageIsSentThenDeliveredThenRead() {
        var verification = at("12:00:00").starts().verification();
        var message = phone().last().message();
        reported(message, SENT);
        assertThat(delivery()).isEqualTo(SENT);
        reported(message, DELIVERED);
        assertThat(delivery()).isEqualTo(DELIVERED);
        reported(message, READ);
        assertThat(delivery()).isEqualTo(READ);
        assertThat(otp.memory.events.of(verification))
                .containsExactly("verification.started", "code.sent", "code.delivered", "code.read");
    }

    @Test
    void noOrderOfReportsTakesAMessageBack() {
        otp.administrator(draft -> draft.sendsPerRecipient = limit(1000, "PT1H"));
        for (var order : orders(List.of(SENT, DELIVERED, READ, FAILED))) {
            at("12:%02d:00".formatted(otp.phone.arrived().size())).starts();
            var message = phone().last().message();
            var before = delivery();
            for (var report : order) {
                reported(message, report);
                assertThat(delivery()).as("%s of %s", report, order).isGreaterThanOrEqualTo(before);
                before = delivery();
            }
            assertThat(before).as("%s", order).isEqualTo(READ);
        }
    }

    private static List<List<DeliveryStatus>> orders(List<DeliveryStatus> reports) {
        if (reports.isEmpty()) {
            return List.of(List.of());
        }
        return reports.stream().flatMap(first -> orders(reports.stream().filter(one -> one != first).toList()).stream()
                .map(rest -> {
                    var order = new ArrayList<>(List.of(first));
                    order.addAll(rest);
                    return List.copyOf(order);
                })).toList();
    }

    @Test
    void aReportThatComesTwiceIsWrittenOnce() {
        var verification = at("12:00:00").starts().verification();
        reported(phone().last().message(), DELIVERED);
        reported(phone().last().message(), DELIVERED);
        assertThat(otp.memory.events.of(verification)).containsOnlyOnce("code.delivered");
    }

    @Test
    void aReportBeforeOurOwnAnswerSettlesTheMessage() {
        otp.sender.isHeldUp(true);
        at("12:00:00").starts();
        var attempt = otp.sender.take();
        reported(attempt.message(), DELIVERED);
        otp.settle(attempt, new SendOutcome.Ambiguous());
        assertThat(delivery()).isEqualTo(DELIVERED);
        assertThat(otp.memory.messages.find(attempt.message()).orElseThrow().dueAt()).isNull();
    }

    @Test
    void aReportedFailureStopsTheMessageAndKeepsItsReason() {
        at("12:00:00").starts();
        reported(phone().last().message(), FAILED);
        reported(phone().last().message(), SENT);
        var view = at("12:01:00").sees().delivery();
        assertThat(view.status()).isEqualTo(FAILED);
        assertThat(view.reason()).isEqualTo(FailureReason.NOT_ON_WHATSAPP);
    }

    @Test
    void aMessageThatArrivedAfterAllHasNoReasonAnyMore() {
        at("12:00:00").starts();
        reported(phone().last().message(), FAILED);
        reported(phone().last().message(), DELIVERED);
        var view = at("12:01:00").sees().delivery();
        assertThat(view.status()).isEqualTo(DELIVERED);
        assertThat(view.reason()).isNull();
    }

    @Test
    void aMessageNobodyKnowsIsIgnored() {
        at("12:00:00").starts();
        reported(new UUID(1, 2), DELIVERED);
        assertThat(delivery()).isEqualTo(SENT);
    }

    @Test
    void theDeliveryShownIsThatOfTheNewestCode() {
        at("12:00:00").starts();
        var first = phone().last().message();
        otp.sender.isHeldUp(true);
        at("12:00:30").asksForAFreshCode();
        reported(first, READ);
        assertThat(delivery()).isEqualTo(QUEUED);
    }

    @Test
    void aReportOfADeadCodeIsStillWrittenDown() {
        var verification = at("12:00:00").starts().verification();
        var first = phone().last().message();
        at("12:00:30").asksForAFreshCode();
        reported(first, DELIVERED);
        assertThat(otp.memory.events.of(verification)).endsWith("code.delivered");
    }
}
