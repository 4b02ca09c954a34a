package otp.expiry;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.timeline.Answers.alreadyOver;
import static otp.timeline.Answers.codeSent;
import static otp.timeline.Answers.lockedUntil;
import static otp.timeline.Answers.released;
import static otp.timeline.Start.ADA;
import static otp.timeline.Times.time;
import static otp.timeline.Typed.WRONG;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import otp.application.Templates;
import otp.audit.AuditEvent;
import otp.expiry.Deadlines.Kind;
import otp.lockout.LockoutStatus;
import otp.message.Dispatch;
import otp.message.MessageKind;
import otp.timeline.Timeline;

/** The end of a lockout is written down and told once, by whoever comes first. */
class LockoutEndTest extends Timeline {

    @BeforeEach
    void lockedForAMinute() {
        otp.administrator(draft -> {
            draft.maxAttempts = 1;
            draft.templates = new Templates("code", "retry", "locked", "unlocked");
        });
        at("12:00:00").starts();
        at("12:00:00").enters(WRONG).isTold(lockedUntil("12:01:00"));
    }

    private List<Dispatch> unlocked() {
        return phone().arrived().stream().filter(dispatch -> dispatch.template().equals("unlocked")).toList();
    }

    private List<String> history() {
        return otp.events(ADA).stream().map(AuditEvent::type).filter(type -> type.matches("check.incorrect|(un)?lock.*")).toList();
    }

    @Test
    void aTimerTellsItFromTheLastInstantOn() {
        at("12:00:59.999").timerRuns();
        assertThat(unlocked()).isEmpty();
        at("12:01:00").timerRuns();
        assertThat(unlocked()).hasSize(1).first().satisfies(dispatch -> {
            assertThat(dispatch.to()).isEqualTo(ADA.recipient());
            assertThat(dispatch.parameter()).isEqualTo("open again");
            assertThat(dispatch.language()).isEqualTo("en_US");
            assertThat(dispatch.carriesCode()).isFalse();
        });
        assertThat(history()).containsExactly("check.incorrect", "lockout.started", "lockout.notified", "lockout.expired", "unlock.sent");
    }

    @Test
    void aTimerThatRunsAgainSaysNothingMore() {
        at("12:01:00").timerRuns();
        at("12:01:00").timerRuns();
        at("12:01:01").timerRuns();
        at("day 2, 12:00:00").timerRuns();
        assertThat(unlocked()).hasSize(1);
        assertThat(history()).containsOnlyOnce("lockout.expired", "unlock.sent");
    }

    @Test
    void aTimerThatRunsLateTellsItStill() {
        at("day 3, 12:00:00").timerRuns();
        assertThat(unlocked()).hasSize(1);
        assertThat(at("day 3, 12:00:00").supportSees().unlockNotifiedAt()).isEqualTo(time("day 3, 12:00:00"));
    }

    @Test
    void aStartDoesNotWaitForTheTimerAndTakesNoAnnouncementAway() {
        at("12:01:00").starts().isTold(codeSent());
        assertThat(unlocked()).isEmpty();
        at("12:01:01").timerRuns();
        assertThat(unlocked()).hasSize(1);
    }

    @Test
    void aReleaseIsToldAtOnceAndItsEndNotOnceMore() {
        at("12:00:10").supportReleases().isTold(released());
        assertThat(otp.expiry.next(Kind.LOCKOUT)).as("nothing left to do").isEmpty();
        assertThat(unlocked()).hasSize(1);
        assertThat(at("12:00:10").supportSees().unlockNotifiedAt()).isEqualTo(time("12:00:10"));
        at("12:01:00").timerRuns();
        at("12:02:00").timerRuns();
        assertThat(unlocked()).hasSize(1);
        assertThat(history()).endsWith("lockout.released", "unlock.sent").doesNotContain("lockout.expired");
        at("12:02:00").supportReleases().isTold(alreadyOver(LockoutStatus.RELEASED));
    }

    @Test
    void aNewLockoutBeforeAnyTimerTellsTheEndOfTheOneBeforeFirst() {
        var first = otp.lockouts(ADA).get(0).id();
        at("12:02:00").starts();
        at("12:02:01").enters(WRONG).isTold(lockedUntil("12:07:01"));
        var second = otp.lockouts(ADA).get(1).id();
        assertThat(history()).containsExactly("check.incorrect", "lockout.started", "lockout.notified",
                "check.incorrect", "lockout.expired", "lockout.started", "unlock.sent", "lockout.notified");
        assertThat(phone().arrived()).extracting(Dispatch::template).containsExactly("code", "locked", "code", "unlocked", "locked");
        at("12:02:02").timerRuns();
        assertThat(otp.notices(MessageKind.UNLOCKED, first)).hasSize(1);
        assertThat(otp.notices(MessageKind.UNLOCKED, second)).isEmpty();
        at("12:07:01").timerRuns();
        assertThat(otp.notices(MessageKind.UNLOCKED, first)).hasSize(1);
        assertThat(otp.notices(MessageKind.UNLOCKED, second)).hasSize(1);
    }

    @Test
    void theLogHasNoGapsAndSaysWhoItWas() {
        at("12:01:00").timerRuns();
        at("12:01:01").starts();
        at("12:01:02").enters(WRONG);
        at("12:01:03").supportReleases();
        var events = otp.events(ADA);
        for (int i = 0; i < events.size(); i++) {
            assertThat(events.get(i).sequence()).isEqualTo(i + 1);
        }
        assertThat(actorOf("lockout.expired")).isEqualTo("timer");
        assertThat(actorOf("lockout.started")).isEqualTo("key:test");
        assertThat(actorOf("lockout.released")).isEqualTo("agent:j.doe");
        assertThat(actorOf("unlock.sent")).isEqualTo("provider:whatsapp");
    }

    private String actorOf(String type) {
        return otp.events(ADA).stream().filter(event -> event.type().equals(type)).findFirst().orElseThrow().actor();
    }

    @Test
    void theEventsNameTheLockoutAndItsVerification() {
        at("12:01:00").timerRuns();
        var lockout = otp.lockouts(ADA).get(0);
        var expired = otp.events(ADA).stream().filter(event -> event.type().equals("lockout.expired")).findFirst().orElseThrow();
        assertThat(expired.details()).isEqualTo("{\"lockout\":\"%s\",\"level\":1}".formatted(lockout.id()));
        assertThat(expired.verificationId()).isEqualTo(lockout.verificationId());
        assertThat(expired.at()).isEqualTo(time("12:01:00"));
    }

    @Test
    void aNodeThatDoesNotKnowTheApplicationLosesNothing() {
        var rows = otp.memory.applicationRows.forget();
        otp.memory.applications.reload();
        at("12:01:00").timerRuns();
        assertThat(unlocked()).isEmpty();
        rows.forEach(otp.memory.applicationRows::add);
        otp.memory.applications.reload();
        at("12:01:15").timerRuns();
        assertThat(unlocked()).hasSize(1);
        assertThat(history()).containsOnlyOnce("lockout.expired", "unlock.sent");
    }

    @Test
    void aDisabledApplicationsPeopleAreToldToo() {
        otp.administrator(draft -> draft.enabled = false);
        at("12:01:00").timerRuns();
        assertThat(unlocked()).hasSize(1);
    }
}
