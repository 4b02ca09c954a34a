package otp.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.timeline.Answers.approved;
import static otp.timeline.Start.BOB;
import static otp.timeline.Typed.RIGHT;
import static otp.timeline.Typed.WRONG;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import otp.timeline.Timeline;

/** How long a message waits for its next attempt depends on why the last one came to nothing. */
class RepetitionTest extends Timeline {

    /** An attempt at each of these times, and none a millisecond before. */
    private void isTriedAt(String... times) {
        for (var time : times) {
            int before = otp.sender.attempts();
            otp.clockShows(time);
            otp.memory.clock.pass(Duration.ofMillis(-1));
            otp.now(BOB).timerRuns();
            assertThat(otp.sender.attempts()).as("before " + time).isEqualTo(before);
            at(time).timerRuns();
            assertThat(otp.sender.attempts()).as(time).isEqualTo(before + 1);
        }
    }

    @Test
    void aRecipientWhoGetsTooMuchIsLeftAloneFourTimesLongerEachTime() {
        otp.administrator(draft -> {
            draft.codeLifetime = Duration.ofMinutes(10);
            draft.verificationLifetime = Duration.ofMinutes(10);
        });
        otp.sender.answers(new SendOutcome.RecipientBusy(null));
        at("12:00:00").starts();
        isTriedAt("12:00:01", "12:00:05", "12:00:21", "12:01:25", "12:05:41", "12:09:57");
    }

    @Test
    void theProvidersWishCountsWhenItIsLonger() {
        otp.sender.answers(new SendOutcome.RecipientBusy(Duration.ofSeconds(3)));
        at("12:00:00").starts();
        isTriedAt("12:00:03", "12:00:07");
    }

    @Test
    void aTemplateThatMayGoInAnotherLanguageIsTriedInItAtOnce() {
        otp.sender.answers(new SendOutcome.TemplateDown(132001, true));
        at("12:00:00").starts();
        isTriedAt("12:00:01");
        otp.sender.answers(new SendOutcome.Accepted("wamid"));
        isTriedAt("12:00:02");
        at("12:00:03").enters(RIGHT).isTold(approved());
    }

    @Test
    void oneThatMayNotIsTriedEveryQuarterOfAMinute() {
        otp.sender.answers(new SendOutcome.TemplateDown(132015, false));
        at("12:00:00").starts();
        isTriedAt("12:00:15", "12:00:30", "12:00:45");
    }

    @Test
    void whatWasNeverTriedMakesNoPauseLonger() {
        otp.sender.isFull(true);
        at("12:00:00").starts();
        for (var noRoom : List.of("12:00:01", "12:00:02", "12:00:03", "12:00:04")) {
            at(noRoom).timerRuns();
        }
        otp.sender.isFull(false);
        otp.sender.answers(new SendOutcome.NotSent(null));
        isTriedNowAnd("12:00:05", "12:00:07", "12:00:11");
    }

    private void isTriedNowAnd(String now, String... times) {
        at(now).timerRuns();
        assertThat(otp.sender.attempts()).isEqualTo(1);
        isTriedAt(times);
    }

    @Test
    void aNoticeIsTriedRarelyInTheEndAndForEver() {
        aNoticeThatMeets(new SendOutcome.SenderDown(190));
        isTriedAt("12:00:08", "12:00:16", "12:00:24", "12:00:32", "12:00:40", "12:00:48", "12:00:56", "12:01:04", "12:01:12", "12:01:20");
        isTriedAt("12:06:20", "12:11:20", "12:16:20");
        otp.sender.answers(new SendOutcome.Accepted("wamid"));
        isTriedAt("12:21:20");
        assertThat(phone().last().template()).isEqualTo("tmpl_otp_locked");
        assertThat(otp.memory.messages.nextDue()).isEmpty();
    }

    @Test
    void noWishPutsANoticeOffForLonger() {
        aNoticeThatMeets(new SendOutcome.NotSent(Duration.ofDays(1)));
        isTriedAt("12:05:00", "12:10:00");
    }

    private void aNoticeThatMeets(SendOutcome outcome) {
        otp.administrator(draft -> {
            draft.maxAttempts = 1;
            draft.lockout("PT24H");
        });
        at("12:00:00").starts();
        otp.sender.answers(outcome);
        at("12:00:00").enters(WRONG);
    }
}
