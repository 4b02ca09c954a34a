package otp.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.timeline.Answers.lockedUntil;
import static otp.timeline.Start.ADA;
import static otp.timeline.Times.time;
import static otp.timeline.Typed.WRONG;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import otp.audit.AuditEvent;
import otp.message.DeliveryStatus;
import otp.message.Dispatch;
import otp.message.FailureReason;
import otp.message.MessageKind;
import otp.timeline.Timeline;

/** What becomes of the message that an account is open again, and what is known of it afterwards. */
class NoticeTest extends Timeline {

    private UUID lockout;

    @BeforeEach
    void aLockoutEndsAtOneMinutePast() {
        otp.administrator(draft -> draft.maxAttempts = 1);
        at("12:00:00").starts();
        at("12:00:00").enters(WRONG).isTold(lockedUntil("12:01:00"));
        lockout = otp.lockouts(ADA).get(0).id();
    }

    private Dispatch underWayAtItsEnd() {
        otp.sender.isHeldUp(true);
        at("12:01:00").timerRuns();
        otp.sender.isHeldUp(false);
        return otp.sender.take();
    }

    private void reported(Dispatch dispatch, DeliveryStatus status, FailureReason reason) {
        otp.reported(new DeliveryReport(dispatch.message(), DeliveryReport.digest("wamid"), status, reason, null));
    }

    private Instant notifiedAt() {
        return at("12:30:00").supportSees(lockout).unlockNotifiedAt();
    }

    private List<String> told(String prefix) {
        return otp.events(ADA).stream().filter(event -> event.type().startsWith(prefix)).map(AuditEvent::type).toList();
    }

    private int attempts() {
        return otp.notices(MessageKind.UNLOCKED, lockout).size();
    }

    @Test
    void thePersonCountsAsToldWhenItIsAccepted() {
        var attempt = underWayAtItsEnd();
        assertThat(notifiedAt()).isNull();
        otp.clockShows("12:01:02");
        otp.settle(attempt, new SendOutcome.Accepted("wamid"));
        assertThat(notifiedAt()).isEqualTo(time("12:01:02"));
        assertThat(told("unlock.")).containsExactly("unlock.sent");
    }

    @ParameterizedTest
    @EnumSource(names = {"SENT", "DELIVERED", "READ"})
    void orWhenAReportComesBeforeOurOwnAnswer(DeliveryStatus status) {
        var attempt = underWayAtItsEnd();
        otp.clockShows("12:01:01");
        reported(attempt, status, null);
        otp.clockShows("12:01:02");
        otp.settle(attempt, new SendOutcome.Accepted("wamid"));
        assertThat(notifiedAt()).isEqualTo(time("12:01:01"));
        assertThat(told("unlock.")).containsExactly("unlock.sent");
    }

    @Test
    void laterReportsSayNothingNewOfIt() {
        at("12:01:00").timerRuns();
        var sent = phone().last();
        otp.clockShows("12:01:05");
        for (var status : List.of(DeliveryStatus.SENT, DeliveryStatus.DELIVERED, DeliveryStatus.READ)) {
            reported(sent, status, null);
        }
        assertThat(notifiedAt()).isEqualTo(time("12:01:00"));
        assertThat(told("unlock.")).containsExactly("unlock.sent");
    }

    @Test
    void aRefusedOneIsNotRepeatedAndNobodyCountsAsTold() {
        otp.sender.answers(new SendOutcome.Refused(FailureReason.NOT_ON_WHATSAPP, 131026));
        at("12:01:00").timerRuns();
        int attempts = otp.sender.attempts();
        at("12:20:00").timerRuns();
        assertThat(otp.sender.attempts()).isEqualTo(attempts);
        assertThat(notifiedAt()).isNull();
        assertThat(told("unlock.")).containsExactly("unlock.failed");
        assertThat(last().details()).contains("\"reason\":\"not-on-whatsapp\"");
        assertThat(last().actor()).isEqualTo("provider:whatsapp");
    }

    private AuditEvent last() {
        var events = otp.events(ADA);
        return events.get(events.size() - 1);
    }

    @Test
    void aReportedFailureBeforeOurOwnAnswerStopsItToo() {
        var attempt = underWayAtItsEnd();
        reported(attempt, DeliveryStatus.FAILED, FailureReason.NOT_ON_WHATSAPP);
        otp.settle(attempt, new SendOutcome.NotSent(null));
        at("12:20:00").timerRuns();
        assertThat(notifiedAt()).isNull();
        assertThat(told("unlock.")).containsExactly("unlock.failed");
    }

    @Test
    void whatWasCertainlyNotSentIsRepeatedUntilItIs() {
        otp.sender.answers(new SendOutcome.NotSent(null));
        at("12:01:00").timerRuns();
        for (var repetition : List.of("12:01:02", "12:01:06", "12:01:14", "12:01:30", "12:02:02")) {
            at(repetition).timerRuns();
        }
        otp.sender.answers(new SendOutcome.SenderDown(190));
        at("12:02:34").timerRuns();
        otp.sender.answers(new SendOutcome.Accepted("wamid"));
        at("12:02:49").timerRuns();
        assertThat(notifiedAt()).isEqualTo(time("12:02:49"));
        assertThat(told("unlock.")).containsExactly("unlock.sent");
    }

    @Test
    void whatMayHaveArrivedIsRepeatedOnceAndNotMore() {
        otp.sender.answers(new SendOutcome.Ambiguous());
        at("12:01:00").timerRuns();
        at("12:01:19.999").timerRuns();
        assertThat(attempts()).isEqualTo(1);
        at("12:01:20").timerRuns();
        assertThat(attempts()).isEqualTo(2);
        at("12:20:00").timerRuns();
        at("day 2, 12:00:00").timerRuns();
        assertThat(attempts()).isEqualTo(2);
        assertThat(told("unlock.")).containsExactly("unlock.failed");
        assertThat(last().details()).contains("\"reason\":\"unconfirmed\"");
        assertThat(notifiedAt()).isNull();
    }

    @Test
    void theNoticeOfALockoutIsRepeatedOnceToo() {
        at("12:02:00").starts();
        otp.sender.answers(new SendOutcome.Ambiguous());
        at("12:02:00").enters(WRONG).isTold(lockedUntil("12:07:00"));
        at("12:02:20").timerRuns();
        at("12:02:40").timerRuns();
        assertThat(otp.notices(MessageKind.LOCKED, otp.lockouts(ADA).get(1).id())).hasSize(2);
        assertThat(told("lockout.notif")).containsExactly("lockout.notified", "lockout.notify-failed");
    }

    @Test
    void aCodeOnTheOtherHandGoesOnWhileItLives() {
        at("12:02:00").timerRuns();
        otp.sender.answers(new SendOutcome.Ambiguous());
        at("12:02:00").starts();
        var verification = at("12:02:00").sees().id();
        for (var repetition : List.of("12:02:20", "12:02:40", "12:03:00", "12:03:20")) {
            at(repetition).timerRuns();
        }
        assertThat(phone().arrived()).filteredOn(dispatch -> dispatch.parameter().equals(otp.secretCode(verification))).hasSize(5);
        assertThat(told("code.failed")).isEmpty();
    }

    @Test
    void anAcceptedRepetitionSettlesIt() {
        otp.sender.answers(new SendOutcome.Ambiguous());
        at("12:01:00").timerRuns();
        otp.sender.answers(new SendOutcome.Accepted("wamid"));
        at("12:01:20").timerRuns();
        assertThat(notifiedAt()).isEqualTo(time("12:01:20"));
        assertThat(told("unlock.")).containsExactly("unlock.sent");
    }

    @Test
    void aReportBetweenTheTwoSettlesIt() {
        otp.sender.answers(new SendOutcome.Ambiguous());
        at("12:01:00").timerRuns();
        otp.clockShows("12:01:05");
        reported(phone().last(), DeliveryStatus.DELIVERED, null);
        at("12:01:20").timerRuns();
        assertThat(attempts()).isEqualTo(1);
        assertThat(notifiedAt()).isEqualTo(time("12:01:05"));
    }

    @Test
    void aFailureInBetweenDoesNotMakeASecondAmbiguousOneTheFirst() {
        otp.sender.answers(new SendOutcome.Ambiguous());
        at("12:01:00").timerRuns();
        otp.sender.answers(new SendOutcome.NotSent(null));
        at("12:01:20").timerRuns();
        otp.sender.answers(new SendOutcome.Ambiguous());
        at("12:01:24").timerRuns();
        at("12:20:00").timerRuns();
        assertThat(attempts()).isEqualTo(2);
        assertThat(told("unlock.")).containsExactly("unlock.failed");
    }

    @Test
    void aReportAfterItWasGivenUpStillCounts() {
        otp.sender.answers(new SendOutcome.Ambiguous());
        at("12:01:00").timerRuns();
        at("12:01:20").timerRuns();
        otp.clockShows("12:05:00");
        reported(phone().last(), DeliveryStatus.DELIVERED, null);
        assertThat(told("unlock.")).containsExactly("unlock.failed", "unlock.sent");
        assertThat(notifiedAt()).isEqualTo(time("12:05:00"));
    }
}
