package otp.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static otp.timeline.Answers.alreadyDecided;
import static otp.timeline.Answers.alreadyOver;
import static otp.timeline.Answers.codeSent;
import static otp.timeline.Answers.lockedUntil;
import static otp.timeline.Answers.notFound;
import static otp.timeline.Answers.released;
import static otp.timeline.Start.ADA;
import static otp.timeline.Times.time;
import static otp.timeline.Typed.RIGHT;
import static otp.timeline.Typed.WRONG;

import java.net.URI;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import otp.account.Call;
import otp.account.Witness;
import otp.lockout.LockoutStatus;
import otp.lockout.Release;
import otp.memory.Memory;
import otp.memory.MemoryLockoutListing;
import otp.message.MessageKind;
import otp.settings.HubSpotSettings;
import otp.timeline.Draft;
import otp.timeline.Timeline;
import otp.verification.VerificationStatus;

/** Support opens an account before its time. */
class ReleaseLockoutTest extends Timeline {

    private static final Release RELEASE = new Release("j.doe", "called back, identity confirmed");

    private UUID lockout;

    @BeforeEach
    void lockedForAMinute() {
        otp.administrator(draft -> draft.maxAttempts = 1);
        at("12:00:00").starts();
        at("12:00:00").enters(WRONG).isTold(lockedUntil("12:01:00"));
        lockout = otp.lockouts(ADA).get(0).id();
    }

    @Test
    void theAccountIsOpenAtOnce() {
        at("12:00:10").starts().isTold(lockedUntil("12:01:00"));
        at("12:00:10").supportReleases().isTold(released());
        at("12:00:10").starts().isTold(codeSent());
    }

    @Test
    void whatTheLockoutHadLockedStaysLocked() {
        var verification = at("12:00:00").sees().id();
        at("12:00:10").supportReleases().isTold(released());
        assertThat(otp.read(verification).status()).isEqualTo(VerificationStatus.LOCKED);
        at("12:00:10").enters(RIGHT).isTold(alreadyDecided(VerificationStatus.LOCKED));
    }

    @Test
    void itIsShownWithWhoDidItAndWhy() {
        otp.clockShows("12:00:10");
        var result = otp.support.release().release(otp.call(), lockout, RELEASE, Witness.none());
        var shown = ((ReleaseResult.Released) result).lockout();
        var verification = at("12:00:10").sees().id();
        assertThat(shown).isEqualTo(new LockoutView(lockout, "acme", "ada", "+1******2671", verification, 1, time("12:00:00"),
                time("12:01:00"), LockoutStatus.RELEASED, time("12:00:10"), "j.doe", "called back, identity confirmed", null, null));
        otp.sends();
        assertThat(at("12:00:11").supportSees()).usingRecursiveComparison().ignoringFields("unlockNotifiedAt").isEqualTo(shown);
        assertThat(at("12:00:11").supportSees().unlockNotifiedAt()).isEqualTo(time("12:00:10"));
    }

    @Test
    void itsTicketIsShownWithThePageWherePeopleReadIt() {
        assertThat(at("12:00:10").supportSees().ticket()).isNull();
        otp.lockouts(ADA).get(0).ticketOpened("512");
        assertThat(at("12:00:10").supportSees().ticket())
                .isEqualTo(new LockoutView.Ticket("512", URI.create("https://app.example.com/contacts/62515/record/0-5/512")));
    }

    @Test
    void aTicketInAPortalThatIsNotConfiguredHasNoPage() {
        otp.lockouts(ADA).get(0).ticketOpened("512");
        var unknown = new HubSpotSettings(Memory.HUBSPOT.url(), "2026-09", "token", null, null, 90, false, Memory.HUBSPOT.tickets(),
                Memory.HUBSPOT.appUrl());
        var views = new LockoutViews(otp.use.secrecy(), otp.memory.applications, unknown);
        var row = new MemoryLockoutListing(otp.memory, otp.use.secrecy()).read(lockout).orElseThrow();
        assertThat(views.view(row, time("12:00:10")).ticket()).isEqualTo(new LockoutView.Ticket("512", null));
    }

    @Test
    void theLogSaysWhoClaimedItAndByWhichCallAndKeepsTheirWordsSealed() {
        at("12:00:10").supportReleases().isTold(released());
        var event = otp.events(ADA).stream().filter(one -> one.type().equals("lockout.released")).findFirst().orElseThrow();
        assertThat(event.actor()).isEqualTo("agent:j.doe");
        assertThat(event.details()).isEqualTo("{\"lockout\":\"%s\",\"level\":1,\"by\":\"key:test\"}".formatted(lockout));
    }

    @Test
    void itIsPossibleUntilTheLastMillisecondAndOnce() {
        at("12:00:59.999").supportReleases().isTold(released());
        at("12:00:59.999").supportReleases().isTold(alreadyOver(LockoutStatus.RELEASED));
        at("12:30:00").supportReleases().isTold(alreadyOver(LockoutStatus.RELEASED));
        assertThat(otp.notices(MessageKind.UNLOCKED, lockout)).hasSize(1);
    }

    @Test
    void whatIsOverByTheClockIsNotReleasedWhetherOrNotATimerHasRun() {
        at("12:01:00").supportReleases().isTold(alreadyOver(LockoutStatus.EXPIRED));
        assertThat(otp.notices(MessageKind.UNLOCKED, lockout)).isEmpty();
        at("12:01:00").timerRuns();
        at("12:01:00").supportReleases().isTold(alreadyOver(LockoutStatus.EXPIRED));
        assertThat(otp.notices(MessageKind.UNLOCKED, lockout)).hasSize(1);
    }

    @Test
    void anEarlierLockoutOpensNothing() {
        at("12:01:00").starts();
        at("12:01:00").enters(WRONG).isTold(lockedUntil("12:06:00"));
        at("12:02:00").supportReleases(lockout).isTold(alreadyOver(LockoutStatus.EXPIRED));
        at("12:02:00").starts().isTold(lockedUntil("12:06:00"));
    }

    @Test
    void anUnknownOneIsNotFound() {
        at("12:00:10").supportReleases(new UUID(1, 2)).isTold(notFound());
    }

    @Test
    void toAnotherApplicationItDoesNotExist() {
        otp.memory.defineApplication.define(Memory.ADMIN, "other", new Draft().definition(), version -> true);
        var other = otp.memory.applications.find("other").orElseThrow();
        var call = new Call(other, "key:other", "request");
        assertThat(otp.support.release().release(call, lockout, RELEASE, Witness.none())).isEqualTo(new ReleaseResult.NotFound());
        assertThat(otp.support.read().read(other, lockout)).isEmpty();
        at("12:00:10").starts().isTold(lockedUntil("12:01:00"));
    }

    @Test
    void anAdministratorReleasesInEveryApplication() {
        otp.clockShows("12:00:10");
        var call = new Call(null, "admin", "request");
        assertThat(otp.support.release().release(call, lockout, RELEASE, Witness.none())).isInstanceOf(ReleaseResult.Released.class);
        assertThat(otp.support.read().read(null, lockout)).isPresent();
        at("12:00:10").starts().isTold(codeSent());
    }

    @Test
    void whatIsUndoneIsToldNobody() {
        otp.clockShows("12:00:10");
        assertThatThrownBy(() -> otp.support.release().release(otp.call(), lockout, RELEASE, (account, result) -> {
            throw new IllegalStateException("lease lost");
        })).hasMessage("lease lost");
        otp.sends();
        assertThat(otp.notices(MessageKind.UNLOCKED, lockout)).isEmpty();
    }
}
