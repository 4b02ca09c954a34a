package otp.expiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static otp.timeline.Answers.approved;
import static otp.timeline.Answers.codeExpired;
import static otp.timeline.Answers.codeSent;
import static otp.timeline.Answers.incorrect;
import static otp.timeline.Answers.lockedUntil;
import static otp.timeline.Start.ADA;
import static otp.timeline.Times.time;
import static otp.timeline.Typed.RIGHT;
import static otp.timeline.Typed.WRONG;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import otp.account.Account;
import otp.account.Purpose;
import otp.expiry.Deadlines.Kind;
import otp.timeline.Timeline;
import otp.verification.VerificationStatus;

/** That a verification's time was over is written down once; for whoever asks nothing changes by it. */
class VerificationEndTest extends Timeline {

    private Account ada() {
        return otp.memory.accounts.all().iterator().next();
    }

    private void isFinal(UUID verification, VerificationStatus status) {
        var events = otp.memory.events.of(verification);
        at("day 2, 12:00:00").timerRuns();
        assertThat(otp.read(verification).status()).isEqualTo(status);
        assertThat(otp.memory.events.of(verification)).isEqualTo(events);
    }

    @Test
    void aTimerWritesItOnce() {
        var verification = at("12:00:00").starts().verification();
        at("12:09:59.999").timerRuns();
        assertThat(otp.memory.events.of(verification)).containsExactly("verification.started", "code.sent");
        at("12:10:00").timerRuns();
        at("12:10:00").timerRuns();
        at("12:10:20").timerRuns();
        assertThat(otp.memory.events.of(verification)).containsExactly("verification.started", "code.sent", "verification.expired");
        var event = otp.events(ADA).get(2);
        assertThat(event.actor()).isEqualTo("timer");
        assertThat(event.at()).isEqualTo(time("12:10:00"));
        assertThat(event.sequence()).isEqualTo(3);
    }

    @Test
    void itStaysExpiredAndIsAnsweredAsBefore() {
        at("12:00:00").starts();
        var before = at("12:10:00").sees();
        at("12:10:00").timerRuns();
        assertThat(at("12:10:00").sees()).isEqualTo(before);
        assertThat(before.status()).isEqualTo(VerificationStatus.EXPIRED);
        at("12:10:01").enters(RIGHT).isTold(codeExpired());
        at("12:10:01").asksForAFreshCode().isTold(codeExpired());
        at("12:10:01").cancels();
        isFinal(before.id(), VerificationStatus.EXPIRED);
    }

    @Test
    void itKeepsTheAttemptsItEndedWith() {
        var verification = at("12:00:00").starts().verification();
        at("12:00:01").enters(WRONG).isTold(incorrect(2));
        at("12:10:00").timerRuns();
        at("12:11:00").starts();
        at("12:11:01").enters(WRONG).isTold(incorrect(1));
        assertThat(otp.read(verification).attemptsRemaining()).isEqualTo(2);
        at("12:11:02").enters(RIGHT).isTold(approved());
        assertThat(otp.read(verification).attemptsRemaining()).isEqualTo(2);
    }

    @Test
    void itsAccountHasNothingPendingAnyMoreAndALaterStartSaysNothingOfIt() {
        var verification = at("12:00:00").starts().verification();
        at("12:10:00").timerRuns();
        assertThat(ada().pending(Purpose.LOGIN)).isNull();
        at("12:11:00").starts().isTold(codeSent());
        isFinal(verification, VerificationStatus.EXPIRED);
        assertThat(otp.memory.events.of(verification)).endsWith("verification.expired").containsOnlyOnce("verification.expired");
    }

    @Test
    void aStartThatComesBeforeTheTimerWritesIt() {
        var verification = at("12:00:00").starts().verification();
        at("12:11:00").starts().isTold(codeSent());
        assertThat(otp.memory.events.of(verification)).endsWith("verification.expired").doesNotContain("verification.superseded");
        isFinal(verification, VerificationStatus.EXPIRED);
    }

    @Test
    void whatEndedInAnotherWayDoesNotExpire() {
        var superseded = at("12:00:00").starts().verification();
        var canceled = at("12:01:00").starts().verification();
        at("12:01:01").cancels();
        var approved = at("12:02:00").starts().verification();
        at("12:02:01").enters(RIGHT).isTold(approved());
        otp.administrator(draft -> draft.maxAttempts = 1);
        var locked = at("12:03:00").starts().verification();
        at("12:03:01").enters(WRONG).isTold(lockedUntil("12:04:01"));
        isFinal(superseded, VerificationStatus.SUPERSEDED);
        isFinal(canceled, VerificationStatus.CANCELED);
        isFinal(approved, VerificationStatus.APPROVED);
        at("12:04:01").timerRuns();
        assertThat(otp.read(locked).status()).isEqualTo(VerificationStatus.LOCKED);
        assertThat(otp.memory.events.of(locked)).doesNotContain("verification.expired");
        assertThat(otp.expiry.next(Kind.VERIFICATION)).isEmpty();
    }

    /** A lockout takes both purposes' pending verifications, but not one whose time was over before. */
    @Test
    void itsPlaceAtTheAccountIsLeftToANewerOne() {
        otp.administrator(draft -> draft.maxAttempts = 1);
        var old = at("12:00:00").starts(ADA.stepUp("pay")).verification();
        at("12:10:00").starts();
        at("12:10:00").enters(WRONG).isTold(lockedUntil("12:11:00"));
        var newer = at("12:11:00").starts(ADA.stepUp("pay")).verification();
        at("12:11:00").timerRuns();
        assertThat(otp.memory.events.of(old)).endsWith("verification.expired");
        assertThat(ada().pending(Purpose.STEP_UP)).isEqualTo(newer);
    }

    @Test
    void onePurposesEndLeavesTheOtherPending() {
        at("12:00:00").starts();
        var stepUp = at("12:06:00").starts(ADA.stepUp("pay")).verification();
        at("12:10:00").timerRuns();
        assertThat(ada().pending(Purpose.LOGIN)).isNull();
        assertThat(ada().pending(Purpose.STEP_UP)).isEqualTo(stepUp);
        at("12:10:01").with(stepUp).enters(RIGHT, "pay").isTold(approved());
    }

    @Test
    void aNodeThatDoesNotKnowTheApplicationLosesNothing() {
        var verification = at("12:00:00").starts().verification();
        var rows = otp.memory.applicationRows.forget();
        otp.memory.applications.reload();
        at("12:10:00").timerRuns();
        rows.forEach(otp.memory.applicationRows::add);
        otp.memory.applications.reload();
        assertThat(otp.memory.events.of(verification)).doesNotContain("verification.expired");
        at("12:10:10").timerRuns();
        assertThat(otp.memory.events.of(verification)).containsOnlyOnce("verification.expired");
    }

    @Test
    void whatADeadNodeHadClaimedIsAnothersAfterTheLease() {
        var verification = at("12:00:00").starts().verification();
        otp.clockShows("12:10:00");
        var steps = new InterruptedTransactions(otp.memory.transactions);
        var mortal = otp.expiry(steps);
        var row = mortal.due(Kind.VERIFICATION, 10).get(0);
        steps.after(() -> {
            throw new IllegalStateException("power cut");
        });
        assertThatThrownBy(() -> Worker.of(mortal).expires(Kind.VERIFICATION, row)).hasMessage("power cut");
        at("12:10:09.999").timerRuns();
        assertThat(otp.memory.events.of(verification)).doesNotContain("verification.expired");
        at("12:10:10").timerRuns();
        assertThat(otp.memory.events.of(verification)).containsOnlyOnce("verification.expired");
    }

    @Test
    void aSlowNodeFindsItDoneByAnother() {
        var verification = at("12:00:00").starts().verification();
        otp.clockShows("12:10:00");
        var steps = new InterruptedTransactions(otp.memory.transactions);
        var slow = otp.expiry(steps);
        var row = slow.due(Kind.VERIFICATION, 10).get(0);
        steps.after(() -> at("12:10:10").timerRuns());
        Worker.of(slow).expires(Kind.VERIFICATION, row);
        assertThat(otp.memory.events.of(verification)).containsOnlyOnce("verification.expired");
    }

    @Test
    void theLongestDueComesFirstAndNoMoreThanAskedFor() {
        var first = at("12:00:00").starts().verification();
        at("12:00:01").of(ADA.named("ada at work")).starts();
        otp.clockShows("12:10:01");
        assertThat(otp.expiry.due(Kind.VERIFICATION, 1)).extracting(Deadlines.Due::id).containsExactly(first);
        assertThat(otp.expiry.due(Kind.VERIFICATION, 5)).hasSize(2);
        assertThat(otp.expiry.next(Kind.VERIFICATION)).contains(time("12:10:00"));
    }
}
