package otp.expiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static otp.timeline.Answers.incorrect;
import static otp.timeline.Answers.lockedUntil;
import static otp.timeline.Draft.limit;
import static otp.timeline.Times.time;
import static otp.timeline.Typed.WRONG;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import otp.message.FailureReason;
import otp.outbox.SendOutcome;
import otp.timeline.Timeline;
import otp.verification.Entry;

/** A node is woken for what it knows to become due; for nothing else, and for nothing that was undone. */
class AlarmTest extends Timeline {

    @Test
    void itIsSetForTheEndOfALockout() {
        otp.administrator(draft -> draft.maxAttempts = 1);
        at("12:00:00").starts();
        assertThat(otp.memory.alarm.set()).isEmpty();
        at("12:00:05").enters(WRONG).isTold(lockedUntil("12:01:05"));
        assertThat(otp.memory.alarm.set()).containsExactly(time("12:01:05"));
    }

    @Test
    void itIsSetForACodeThatALimitPostpones() {
        otp.administrator(draft -> draft.sendsPerRecipient = limit(1, "PT2M"));
        at("12:00:00").starts();
        at("12:00:10").enters(WRONG).isTold(incorrect(2, "12:02:00"));
        assertThat(otp.memory.alarm.set()).containsExactly(time("12:02:00"));
    }

    @Test
    void itIsSetForACodeThatAnOutagePostpones() {
        at("12:00:00").starts();
        otp.memory.provider.downUntil(time("12:01:00"));
        at("12:00:10").enters(WRONG).isTold(incorrect(2, "12:01:00"));
        assertThat(otp.memory.alarm.set()).containsExactly(time("12:01:00"));
    }

    @Test
    void itIsSetForEveryRepetition() {
        otp.sender.answers(new SendOutcome.NotSent(null));
        at("12:00:00").starts();
        at("12:00:02").timerRuns();
        otp.sender.answers(new SendOutcome.NotSent(Duration.ofSeconds(30)));
        at("12:00:06").timerRuns();
        otp.sender.answers(new SendOutcome.Ambiguous());
        at("12:00:36").timerRuns();
        otp.sender.answers(new SendOutcome.SenderDown(190));
        at("12:00:56").timerRuns();
        assertThat(otp.memory.alarm.set())
                .containsExactly(time("12:00:02"), time("12:00:06"), time("12:00:36"), time("12:00:56"), time("12:01:04"));
    }

    @Test
    void itIsSetAtOnceForAMessageThatFoundNoRoom() {
        otp.sender.isFull(true);
        at("12:00:00").starts();
        assertThat(otp.memory.alarm.set()).containsExactly(time("12:00:00"));
    }

    @Test
    void whatIsSentOrRefusedNeedsNone() {
        at("12:00:00").starts();
        otp.sender.answers(new SendOutcome.Refused(FailureReason.NOT_ON_WHATSAPP, 131026));
        at("12:00:30").asksForAFreshCode();
        assertThat(otp.memory.alarm.set()).isEmpty();
    }

    @Test
    void noticesThatAreNotRepeatedNeedNone() {
        otp.administrator(draft -> draft.maxAttempts = 1);
        at("12:00:00").starts();
        otp.sender.answers(new SendOutcome.Ambiguous());
        at("12:00:00").enters(WRONG);
        at("12:00:20").timerRuns();
        assertThat(otp.memory.alarm.set()).containsExactly(time("12:01:00"), time("12:00:20"));
    }

    @Test
    void whatIsUndoneSetsNone() {
        otp.administrator(draft -> {
            draft.maxAttempts = 2;
            draft.sendsPerRecipient = limit(1, "PT2M");
        });
        var verification = at("12:00:00").starts().verification();
        for (int entry = 1; entry <= 2; entry++) {
            var wrong = new Entry(WRONG.text(otp, verification));
            assertThatThrownBy(() -> otp.use.check().check(otp.call(), verification, wrong, null, (account, result) -> {
                throw new IllegalStateException("lease lost");
            })).hasMessage("lease lost");
            assertThat(otp.memory.alarm.set()).isEmpty();
        }
    }
}
