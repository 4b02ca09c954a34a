package otp.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.timeline.Answers.approved;
import static otp.timeline.Answers.incorrect;
import static otp.timeline.Answers.lockedUntil;
import static otp.timeline.Answers.stale;
import static otp.timeline.Typed.RIGHT;
import static otp.timeline.Typed.WRONG;
import static otp.timeline.Typed.received;
import static otp.timeline.Typed.text;

import org.junit.jupiter.api.Test;

import otp.timeline.Timeline;

/** A person who reads the wrong message is not punished for it, five times. */
class StaleCodeTest extends Timeline {

    @Test
    void theSixthStaleCodeOfAVerificationCountsAsWrong() {
        at("12:00:00").starts();
        at("12:00:01").enters(WRONG).isTold(incorrect(2));
        for (int i = 0; i < 5; i++) {
            at("12:00:02").enters(received(1)).isTold(stale(2));
        }
        at("12:00:03").enters(received(1)).isTold(incorrect(1));
        at("12:00:04").enters(received(2)).isTold(lockedUntil("12:01:04"));
    }

    @Test
    void fiveAreFreeWhicheverDeadCodesTheyAre() {
        otp.administrator(draft -> draft.maxAttempts = 5);
        at("12:00:00").starts();
        at("12:00:01").enters(WRONG).isTold(incorrect(4));
        at("12:00:02").enters(WRONG).isTold(incorrect(3));
        at("12:00:03").enters(received(1)).isTold(stale(3));
        at("12:00:04").enters(received(2)).isTold(stale(3));
        at("12:00:05").enters(received(1)).isTold(stale(3));
        at("12:00:06").enters(received(2)).isTold(stale(3));
        at("12:00:07").enters(received(1)).isTold(stale(3));
        at("12:00:08").enters(received(2)).isTold(incorrect(2));
        assertThat(otp.memory.events.all()).filteredOn(event -> event.type().equals("check.stale")).hasSize(5);
    }

    @Test
    void theCodeBeforeAResendIsStale() {
        at("12:00:00").starts();
        at("12:00:30").asksForAFreshCode();
        at("12:00:31").enters(received(1)).isTold(stale(3));
        at("12:00:32").enters(RIGHT).isTold(approved());
    }

    @Test
    void theCodeOfAnotherVerificationIsWrong() {
        var first = at("12:00:00").starts().verification();
        var code = otp.codesOnPhone(first).get(0);
        at("12:00:01").starts();
        at("12:00:02").enters(text(code)).isTold(incorrect(2));
    }

    @Test
    void theSameWrongNumberTwiceIsWrongTwice() {
        at("12:00:00").starts();
        at("12:00:01").enters(text("abcdef")).isTold(incorrect(2));
        at("12:00:02").enters(text("abcdef")).isTold(incorrect(1));
    }

    @Test
    void anotherVerificationHasItsOwnFive() {
        at("12:00:00").starts();
        at("12:00:30").asksForAFreshCode();
        for (int i = 0; i < 5; i++) {
            at("12:00:31").enters(received(1)).isTold(stale(3));
        }
        at("12:01:00").starts();
        at("12:01:30").asksForAFreshCode();
        at("12:01:31").enters(received(1)).isTold(stale(3));
    }
}
