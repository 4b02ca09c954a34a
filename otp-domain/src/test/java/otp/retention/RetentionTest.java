package otp.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.timeline.Answers.codeSent;
import static otp.timeline.Answers.incorrect;
import static otp.timeline.Answers.lockedUntil;
import static otp.timeline.Answers.notFound;
import static otp.timeline.Answers.released;
import static otp.timeline.Answers.suspended;
import static otp.timeline.Start.ADA;
import static otp.timeline.Start.BOB;
import static otp.timeline.Times.time;
import static otp.timeline.Typed.RIGHT;
import static otp.timeline.Typed.WRONG;
import static otp.timeline.Typed.text;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import otp.outbox.SendOutcome;
import otp.timeline.Timeline;

/** What is over goes after its time; what is in force, or still counts, stays as long as it does. */
class RetentionTest extends Timeline {

    private final PurgeUseCases purge = PurgeUseCases.of(otp.memory, 2);

    private void purgedAt(String time) {
        otp.clockShows(time);
        purge.all();
    }

    private void locked(String minute, String until) {
        at(minute + ":00").starts();
        at(minute + ":01").enters(WRONG).isTold(lockedUntil(until));
    }

    @Test
    void aVerificationThatIsOverGoesWithItsMessagesWhenItsTimeIsUp() {
        var login = at("12:00:00").starts().verification();
        at("12:00:01").enters(RIGHT);
        purgedAt("day 3, 12:00:00");
        assertThat(otp.read(login)).isNotNull();
        purgedAt("day 3, 12:00:00.001");
        assertThat(otp.memory.verifications.all()).isEmpty();
        assertThat(otp.memory.accounts.all()).hasSize(1);
        at("day 3, 12:00:01").with(login).enters(text("000000")).isTold(notFound());
        at("day 3, 12:00:01").starts().isTold(codeSent());
    }

    @Test
    void aPendingOneStaysThoughItsTimeIsOverUntilThatIsWrittenDown() {
        var login = at("12:00:00").starts().verification();
        purgedAt("day 9, 12:00:00");
        assertThat(otp.read(login)).isNotNull();
        at("day 9, 12:00:01").timerRuns();
        purgedAt("day 9, 12:00:02");
        assertThat(otp.memory.verifications.all()).isEmpty();
    }

    @Test
    void oneWhoseEndNobodyHasWrittenDownStaysThoughTheAccountHasForgottenIt() {
        otp.administrator(draft -> draft.maxAttempts = 1);
        var login = at("12:00:00").starts().verification();
        at("12:09:00").starts(ADA.stepUp("pay"));
        at("12:10:01").enters(WRONG, "pay").isTold(lockedUntil("12:11:01"));
        purgedAt("day 9, 12:00:00");
        assertThat(otp.memory.verifications.read(login)).isPresent();
    }

    @Test
    void oneWithAMessageToBeSentStays() {
        otp.administrator(draft -> {
            draft.maxAttempts = 1;
            draft.lockoutMemory = Duration.ZERO;
        });
        otp.sender.answers(new SendOutcome.SenderDown(190));
        locked("12:00", "12:01:01");
        at("12:01:01").timerRuns();
        purgedAt("day 9, 12:00:00");
        assertThat(otp.memory.lockouts.all()).as("the lockout is gone").isEmpty();
        assertThat(otp.memory.verifications.all()).hasSize(1);
        otp.sender.answers(new SendOutcome.Accepted("wamid"));
        at("day 9, 12:00:01").timerRuns();
        purgedAt("day 9, 12:00:02");
        assertThat(otp.memory.verifications.all()).isEmpty();
    }

    @Test
    void oneThatALockoutShowsStaysAsLongAsTheLockout() {
        otp.administrator(draft -> draft.maxAttempts = 1);
        locked("12:00", "12:01:01");
        at("12:01:01").timerRuns();
        purgedAt("day 3, 12:02:00");
        assertThat(otp.memory.lockouts.all()).as("remembered for seven days").hasSize(1);
        assertThat(otp.memory.verifications.all()).hasSize(1);
        assertThat(at("day 3, 12:02:01").supportSees().to()).isEqualTo("+1******2671");
        purgedAt("day 8, 12:01:02");
        assertThat(otp.memory.lockouts.all()).isEmpty();
        assertThat(otp.memory.verifications.all()).isEmpty();
    }

    @Test
    void aLockoutThatMakesTheNextOneLongerStays() {
        otp.administrator(draft -> draft.maxAttempts = 1);
        locked("12:00", "12:01:01");
        at("12:01:01").timerRuns();
        purgedAt("day 8, 12:01:00.999");
        locked("day 8, 12:01", "day 8, 12:06:01");
    }

    @Test
    void aReleasedOneCountsForNothingAndGoes() {
        otp.administrator(draft -> draft.maxAttempts = 1);
        locked("12:00", "12:01:01");
        at("12:00:30").supportReleases().isTold(released());
        purgedAt("day 3, 12:00:30");
        assertThat(otp.memory.lockouts.all()).hasSize(1);
        purgedAt("day 3, 12:00:30.001");
        assertThat(otp.memory.lockouts.all()).isEmpty();
    }

    @Test
    void aLongLockoutInForceStays() {
        otp.administrator(draft -> {
            draft.maxAttempts = 1;
            draft.lockoutMemory = Duration.ZERO;
            draft.lockout("P30D");
        });
        locked("12:00", "day 31, 12:00:01");
        purgedAt("day 20, 12:00:00");
        at("day 20, 12:00:01").starts().isTold(lockedUntil("day 31, 12:00:01"));
        assertThat(otp.memory.lockouts.all()).hasSize(1);
        assertThat(at("day 20, 12:00:02").supportSees().until()).isNotNull();
    }

    @Test
    void aSuspensionStaysForYears() {
        otp.administrator(draft -> draft.maxConsecutiveFailures = 1);
        at("12:00:00").starts();
        at("12:00:01").enters(WRONG).isTold(suspended());
        purgedAt("day 999, 12:00:00");
        at("day 999, 12:00:01").starts().isTold(suspended());
        at("day 999, 12:00:02").supportReleases().isTold(released());
    }

    @Test
    void anEndThatIsNotAnnouncedYetStaysToBeAnnounced() {
        otp.administrator(draft -> {
            draft.maxAttempts = 1;
            draft.lockoutMemory = Duration.ZERO;
        });
        locked("12:00", "12:01:01");
        purgedAt("day 9, 12:00:00");
        assertThat(otp.memory.lockouts.all()).hasSize(1);
    }

    @Test
    void whatTheAccountSaysIsInForceStaysWhateverItsOwnRowSays() {
        otp.administrator(draft -> draft.maxConsecutiveFailures = 1);
        at("12:00:00").starts();
        at("12:00:01").enters(WRONG).isTold(suspended());
        Rows.change(otp.lockouts(ADA).get(0), "endedAt", time("12:00:02"));
        var login = at("12:00:00").of(BOB).starts().verification();
        Rows.change(otp.memory.verifications.read(login).orElseThrow().verification(), "endedAt", time("12:00:02"));
        purgedAt("day 9, 12:00:00");
        assertThat(otp.memory.lockouts.all()).hasSize(1);
        assertThat(otp.memory.verifications.read(login)).isPresent();
    }

    @Test
    void attemptsStayCounted() {
        otp.administrator(draft -> draft.attemptMemory = Duration.ofDays(30));
        at("12:00:00").starts();
        at("12:00:01").enters(WRONG).isTold(incorrect(2));
        at("12:00:02").cancels();
        purgedAt("day 9, 12:00:00");
        assertThat(otp.memory.verifications.all()).isEmpty();
        at("day 9, 12:00:01").starts();
        at("day 9, 12:00:02").enters(WRONG).isTold(incorrect(1));
    }

    @Test
    void ofAnApplicationThisNodeDoesNotKnowNothingIsRemoved() {
        at("12:00:00").starts();
        at("12:00:01").enters(RIGHT);
        otp.memory.applicationRows.forget();
        otp.memory.applications.reload();
        purgedAt("day 9, 12:00:00");
        assertThat(otp.memory.verifications.all()).hasSize(1);
        assertThat(otp.memory.events.all()).isNotEmpty();
    }

    @Test
    void theAccountRowIsNeverRemoved() {
        at("12:00:00").starts();
        at("12:00:01").enters(RIGHT);
        purgedAt("day 999, 12:00:00");
        assertThat(otp.memory.accounts.all()).hasSize(1);
        assertThat(otp.events(ADA)).isEmpty();
    }
}
