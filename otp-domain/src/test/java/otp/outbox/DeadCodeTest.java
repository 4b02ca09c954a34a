package otp.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.timeline.Answers.approved;
import static otp.timeline.Answers.codeSent;
import static otp.timeline.Answers.incorrect;
import static otp.timeline.Answers.lockedUntil;
import static otp.timeline.Start.ADA;
import static otp.timeline.Typed.RIGHT;
import static otp.timeline.Typed.SECRET;
import static otp.timeline.Typed.WRONG;

import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import otp.message.MessageKind;
import otp.timeline.Timeline;

/** A message whose code is dead or over is not sent any more; a notice always is. */
class DeadCodeTest extends Timeline {

    @BeforeEach
    void nothingGoesOutYet() {
        otp.sender.isFull(true);
        at("12:00:00").starts().isTold(codeSent());
    }

    private void thereIsRoomAt(String time) {
        otp.sender.isFull(false);
        at(time).timerRuns();
    }

    @Test
    void onlyTheNewestCodeGoesOutAfterAResend() {
        at("12:00:30").asksForAFreshCode().isTold(codeSent());
        thereIsRoomAt("12:00:31");
        assertThat(phone().arrived()).hasSize(1);
        at("12:00:32").enters(RIGHT).isTold(approved());
    }

    @Test
    void onlyTheNewestCodeGoesOutAfterAWrongEntry() {
        at("12:00:30").enters(WRONG).isTold(incorrect(2));
        thereIsRoomAt("12:00:31");
        assertThat(phone().arrived()).hasSize(1);
        assertThat(phone().last().template()).isEqualTo("tmpl_otp_retry");
    }

    @Test
    void nothingGoesOutForWhatIsDecided() {
        at("12:00:01").enters(SECRET).isTold(approved());
        thereIsRoomAt("12:00:31");
        assertThat(phone().arrived()).isEmpty();
    }

    @Test
    void nothingGoesOutForWhatWasCanceled() {
        at("12:00:01").cancels();
        thereIsRoomAt("12:00:31");
        assertThat(phone().arrived()).isEmpty();
    }

    @Test
    void nothingGoesOutForWhatWasSuperseded() {
        var first = at("12:00:00").sees().id();
        at("12:00:01").starts();
        thereIsRoomAt("12:00:31");
        assertThat(phone().arrived()).hasSize(1);
        assertThat(otp.codesOnPhone(first)).isEmpty();
    }

    @Test
    void nothingGoesOutWhenItsLifetimeIsOver() {
        thereIsRoomAt("12:05:00");
        assertThat(phone().arrived()).isEmpty();
        thereIsRoomAt("12:06:00");
        assertThat(otp.outbox.due().codes(Duration.ZERO, 10)).isEmpty();
        assertThat(otp.memory.events.of(at("12:06:00").sees().id())).containsExactly("verification.started", "code.failed");
    }

    @Test
    void itGoesOutUntilTheLastMillisecond() {
        thereIsRoomAt("12:04:59.999");
        assertThat(phone().arrived()).hasSize(1);
    }

    @Test
    void nothingGoesOutForAnApplicationThatWasDisabled() {
        otp.administrator(draft -> draft.enabled = false);
        thereIsRoomAt("12:00:31");
        assertThat(phone().arrived()).isEmpty();
    }

    @Test
    void theNoticeOfALockoutGoesOutHoweverLate() {
        otp.administrator(draft -> draft.maxAttempts = 1);
        at("12:00:01").enters(WRONG).isTold(lockedUntil("12:01:01"));
        thereIsRoomAt("12:30:00");
        assertThat(otp.notices(MessageKind.LOCKED, otp.lockouts(ADA).get(0).id())).hasSize(1);
    }
}
