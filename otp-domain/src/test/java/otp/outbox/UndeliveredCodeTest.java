package otp.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.timeline.Answers.codeSent;
import static otp.timeline.Draft.limit;
import static otp.timeline.Start.ADA;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import otp.message.DeliveryStatus;
import otp.message.FailureReason;
import otp.timeline.Timeline;

/** However sending fails, it is nobody's wrong entry: no attempt is lost, nobody is locked, and the end of it is there to see. */
class UndeliveredCodeTest extends Timeline {

    static Stream<SendOutcome> failures() {
        return Stream.of(new SendOutcome.NotSent(null), new SendOutcome.RecipientBusy(null), new SendOutcome.Ambiguous(),
                new SendOutcome.TemplateDown(132001, true), new SendOutcome.TemplateDown(132015, false), new SendOutcome.SenderDown(190),
                new SendOutcome.Refused(FailureReason.NOT_ON_WHATSAPP, 131026),
                new SendOutcome.Refused(FailureReason.COUNTRY_NOT_ALLOWED, 130497),
                new SendOutcome.Refused(FailureReason.NUMBER_CHANGED, 137000),
                new SendOutcome.Refused(FailureReason.REQUEST_REFUSED, 100));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void itCostsNoAttemptAndNeverLocks(SendOutcome failure) {
        otp.administrator(draft -> draft.sendsPerRecipient = limit(1000, "PT1H"));
        otp.sender.answers(failure);
        for (int hour = 10; hour < 18; hour++) {
            at(hour + ":00:00").starts().isTold(codeSent());
            at(hour + ":00:30").asksForAFreshCode().isTold(codeSent());
            for (int minute = 1; minute < 10; minute++) {
                assertThat(at("%d:%02d:00".formatted(hour, minute)).sees().attemptsRemaining()).isEqualTo(3);
                at("%d:%02d:00".formatted(hour, minute)).timerRuns();
            }
        }
        assertThat(otp.lockouts(ADA)).isEmpty();
        assertThat(at("17:59:00").sees().delivery().status()).isEqualTo(DeliveryStatus.FAILED);
        assertThat(otp.events(ADA)).extracting("type").doesNotContain("check.incorrect", "lockout.started");
    }

    @ParameterizedTest
    @MethodSource("failures")
    void itIsOverWithTheCodeAtTheLatest(SendOutcome failure) {
        otp.sender.answers(failure);
        at("12:00:00").starts();
        for (int second = 1; second <= 300; second++) {
            at("12:%02d:%02d".formatted(second / 60, second % 60)).timerRuns();
        }
        assertThat(at("12:05:00").sees().delivery().status()).isEqualTo(DeliveryStatus.FAILED);
        assertThat(otp.memory.messages.nextDue()).isEmpty();
        assertThat(otp.events(ADA)).extracting("type").containsOnlyOnce("code.failed").endsWith("code.failed");
    }
}
