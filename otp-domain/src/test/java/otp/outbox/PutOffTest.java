package otp.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static otp.timeline.Times.time;
import static otp.timeline.Typed.WRONG;

import java.lang.reflect.Proxy;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import otp.message.Dispatch;
import otp.timeline.Timeline;
import otp.verification.Verifications;

/** What became of an attempt cannot be written down: the person does not get the message over and over because of that. */
class PutOffTest extends Timeline {

    private Dispatch noticeUnderWay() {
        otp.administrator(draft -> {
            draft.maxAttempts = 1;
            draft.lockout("PT24H");
        });
        at("12:00:00").starts();
        otp.sender.isHeldUp(true);
        at("12:00:00").enters(WRONG);
        otp.sender.isHeldUp(false);
        return otp.sender.take();
    }

    @Test
    void itIsLeftAloneForTenMinutes() {
        otp.outbox.putOff().putOff(noticeUnderWay(), new SendOutcome.Accepted("wamid"));
        at("12:09:59.999").timerRuns();
        assertThat(otp.sender.attempts()).isEqualTo(1);
        at("12:10:00").timerRuns();
        assertThat(otp.sender.attempts()).isEqualTo(2);
    }

    @Test
    void whatMayHaveBeenSentIsRememberedAsThat() {
        otp.outbox.putOff().putOff(noticeUnderWay(), new SendOutcome.Accepted("wamid"));
        otp.sender.answers(new SendOutcome.Ambiguous());
        at("12:10:00").timerRuns();
        assertThat(otp.memory.messages.nextDue()).as("a second one of which nothing is known is the last").isEmpty();
    }

    @Test
    void aNoticeThatMayHaveBeenSentTwiceIsLeftAloneForADay() {
        otp.outbox.putOff().putOff(noticeUnderWay(), new SendOutcome.Accepted("wamid"));
        otp.sender.isHeldUp(true);
        at("12:10:00").timerRuns();
        otp.outbox.putOff().putOff(otp.sender.take(), new SendOutcome.Accepted("wamid"));
        assertThat(otp.memory.messages.nextDue()).contains(time("12:10:00").plus(Duration.ofDays(1)));
    }

    @Test
    void aRepetitionThatWasCertainlyNotSentIsSoonTriedAgain() {
        otp.outbox.putOff().putOff(noticeUnderWay(), new SendOutcome.Accepted("wamid"));
        otp.sender.isHeldUp(true);
        at("12:10:00").timerRuns();
        otp.outbox.putOff().putOff(otp.sender.take(), new SendOutcome.NotSent(null));
        assertThat(otp.memory.messages.nextDue()).contains(time("12:20:00"));
    }

    @Test
    void whatWasCertainlyNotSentIsNot() {
        otp.outbox.putOff().putOff(noticeUnderWay(), new SendOutcome.NotSent(null));
        otp.sender.answers(new SendOutcome.Ambiguous());
        at("12:10:00").timerRuns();
        assertThat(otp.memory.messages.nextDue()).contains(time("12:10:20"));
    }

    @Test
    void onlyTheHolderOfTheLeaseMayPutItOff() {
        var former = noticeUnderWay();
        at("12:00:15").timerRuns();
        otp.outbox.putOff().putOff(former, new SendOutcome.Accepted("wamid"));
        assertThat(otp.memory.messages.nextDue()).as("sent by another").isEmpty();
    }

    @Test
    void givingUpThatCannotBeWrittenIsNotTriedAtEveryLease() {
        otp.sender.isFull(true);
        at("12:00:00").starts();
        var message = otp.outbox.due().codes(Duration.ZERO, 1).get(0);
        otp.clockShows("12:05:00");
        int lease = otp.memory.messages.claim(message, time("12:05:00"), time("12:05:15")).orElseThrow();
        var broken = (Verifications) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Verifications.class},
                (proxy, method, arguments) -> {
                    throw new IllegalStateException("no key");
                });
        var giveUp = new GiveUpMessage(otp.memory.gate, otp.memory.messages, broken, null, otp.outbox.putOff(), otp.memory.transactions,
                otp.memory.clock);
        assertThatIllegalStateException().isThrownBy(() -> giveUp.giveUp(message, lease));
        assertThat(otp.memory.messages.nextDue()).contains(time("12:15:00"));
    }
}
