package otp.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.timeline.Answers.alreadyDecided;
import static otp.timeline.Answers.canceled;
import static otp.timeline.Answers.codeSent;
import static otp.timeline.Answers.incorrect;
import static otp.timeline.Answers.limited;
import static otp.timeline.Answers.lockedUntil;
import static otp.timeline.Answers.released;
import static otp.timeline.Answers.suspended;
import static otp.timeline.Start.ADA;
import static otp.timeline.Start.BOB;
import static otp.timeline.Times.time;
import static otp.timeline.Typed.RIGHT;
import static otp.timeline.Typed.WRONG;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import otp.account.Account;
import otp.account.AccountName;
import otp.account.Call;
import otp.audit.AuditEvent;
import otp.memory.Walk;
import otp.message.DeliveryStatus;
import otp.message.FailureReason;
import otp.outbox.DeliveryReport;
import otp.outbox.SendOutcome;
import otp.timeline.Draft;
import otp.timeline.Start;
import otp.timeline.Timeline;
import otp.verification.VerificationStatus;

/** Being forgotten takes away who somebody is, and gives nothing back. */
class ErasureTest extends Timeline {

    private static final Start WORK = ADA.named("ada-at-work");
    private static final Start ITSELF = new Start(ADA.to(), null, null, null, null, null, null);
    private final ErasureUseCases use = ErasureUseCases.of(otp.memory, otp.use, otp.outbox);

    private Optional<Erased> erases(String time, Whom whom) {
        otp.clockShows(time);
        var call = new Call(otp.application(), "admin", "request");
        return use.erase().erase(call, whom, new Reason("asked for by +1 415 555 2671 herself"));
    }

    private Erased erasesAda(String time) {
        return erases(time, new Whom.Account(new AccountName("ada"))).orElseThrow();
    }

    private Account ada() {
        var id = otp.use.identities().named(otp.application().id(), new AccountName("ada")).id();
        return otp.memory.accounts.lock(id).orElseThrow();
    }

    private String lastWordOf(Start who) {
        var events = otp.events(who);
        return events.get(events.size() - 1).type();
    }

    private void everythingFits() {
        otp.memory.accounts.all().forEach(account -> new Walk(otp.memory).ofAccount(account.id()));
        new Walk(otp.memory).ofApplication(otp.application().id());
    }

    @Test
    void whoIsLockedStaysLockedAndIsOpenWhenTheTimeIsUp() {
        at("12:00:00").starts();
        at("12:00:01").enters(WRONG);
        at("12:00:02").enters(WRONG);
        at("12:00:03").enters(WRONG).isTold(lockedUntil("12:01:03"));
        assertThat(erasesAda("12:00:10")).isEqualTo(new Erased(time("12:00:10"), 1, 1, 0, 9, 1));
        at("12:00:11").starts().isTold(lockedUntil("12:01:03"));
        assertThat(ada().erased()).as("a refused start names nobody anew").isTrue();
        at("12:01:03").starts().isTold(codeSent());
        everythingFits();
    }

    @Test
    void aSuspensionStaysAndSupportStillEndsIt() {
        otp.administrator(draft -> draft.maxConsecutiveFailures = 1);
        at("12:00:00").starts();
        at("12:00:01").enters(WRONG).isTold(suspended());
        assertThat(erasesAda("12:00:10").lockoutsInForce()).isEqualTo(1);
        at("12:00:11").starts().isTold(suspended());
        at("12:00:12").supportReleases().isTold(released());
        var seen = at("12:00:13").supportSees();
        assertThat(seen.account()).isNull();
        assertThat(seen.to()).isNull();
        at("12:00:14").starts().isTold(codeSent());
    }

    @Test
    void attemptsAreNotGivenBack() {
        at("12:00:00").starts();
        at("12:00:01").enters(WRONG).isTold(incorrect(2));
        erasesAda("12:00:02");
        at("12:00:03").starts();
        at("12:00:04").enters(WRONG).isTold(incorrect(1));
        at("12:00:05").enters(WRONG).isTold(lockedUntil("12:01:05"));
    }

    @Test
    void aLimitOnSendsStillCounts() {
        otp.administrator(draft -> draft.sendsPerRecipient = Draft.limit(1, "PT1H"));
        at("12:00:00").starts().isTold(codeSent());
        erasesAda("12:00:01");
        at("12:00:02").starts().isTold(limited("sendsPerRecipient", "13:00:00"));
    }

    @Test
    void whatIsPendingIsCanceledAndItsCodeIsDead() {
        var login = at("12:00:00").starts().verification();
        var stepUp = at("12:00:01").starts(ADA.stepUp("pay")).verification();
        assertThat(erasesAda("12:00:02").canceled()).isEqualTo(2);
        at("12:00:03").with(login).enters(RIGHT).isTold(alreadyDecided(VerificationStatus.CANCELED));
        at("12:00:03").with(stepUp).enters(RIGHT, "pay").isTold(alreadyDecided(VerificationStatus.CANCELED));
        at("12:00:04").with(login).asksForAFreshCode().isTold(alreadyDecided(VerificationStatus.CANCELED));
        at("12:00:05").with(login).cancels().isTold(canceled());
        assertThat(otp.memory.events.of(login)).endsWith("verification.canceled", "check.refused", "verification.refused");
    }

    @Test
    void oneThatWasOverByTheClockHasExpired() {
        var login = at("12:00:00").starts().verification();
        var erased = erasesAda("12:10:00");
        assertThat(erased.canceled()).isZero();
        assertThat(erased.verifications()).isEqualTo(1);
        assertThat(otp.memory.events.of(login)).endsWith("verification.expired");
        assertThat(otp.read(login).status()).isEqualTo(VerificationStatus.EXPIRED);
    }

    @Test
    void nothingTellsWhoItWas() {
        at("12:00:00").starts(ADA.returningTo(null, "nonce"));
        at("12:00:01").enters(WRONG);
        at("12:00:02").enters(RIGHT);
        var erased = erasesAda("12:00:03");
        assertThat(erased.events()).isEqualTo(5);
        assertThat(ada().name()).isNull();
        assertThat(ada().personalKey()).isNull();
        assertThat(otp.events(ADA)).allSatisfy(event -> assertThat(event.recipientIndex()).isNull());
        var seen = at("12:00:04").sees();
        assertThat(seen.to()).isNull();
        assertThat(seen.account()).isNull();
        assertThat(otp.memory.verifications.all()).allMatch(verification -> verification.erased());
        everythingFits();
    }

    @Test
    void theLogsTellThatItWasDoneAndTheApplicationsWhy() {
        at("12:00:00").starts();
        at("12:00:01").of(WORK).starts();
        erases("12:00:02", new Whom.Person(ADA.recipient()));
        assertThat(lastWordOf(ADA)).isEqualTo("person.erased");
        assertThat(lastWordOf(WORK)).isEqualTo("person.erased");
        var own = otp.memory.events.ofApplications().stream().filter(event -> event.type().equals("person.erased")).toList();
        assertThat(own).hasSize(1);
        assertThat(own.get(0).actor()).isEqualTo("admin");
        assertThat(own.get(0).details())
                .startsWith("{\"verifications\":2,\"events\":4,\"lockoutsInForce\":0,\"accounts\":2,\"reason\":\"asked for by ")
                .doesNotContain("415");
    }

    @Test
    void anotherAccountOfThePersonStaysWholeWhenOneIsNamed() {
        at("12:00:00").starts();
        at("12:00:01").of(WORK).starts();
        at("12:00:02").of(ITSELF).starts();
        assertThat(erasesAda("12:00:03").accounts()).isEqualTo(1);
        for (var other : new Start[] {WORK, ITSELF}) {
            assertThat(at("12:00:04").of(other).sees().to()).isEqualTo("+1******2671");
            assertThat(otp.events(other)).allSatisfy(event -> assertThat(event.recipientIndex()).isNotNull());
        }
        at("12:00:05").of(WORK).enters(RIGHT).isTold("200 approved");
    }

    @Test
    void aNumberMeansEveryAccountOfThePersonAndOfNobodyElse() {
        at("12:00:00").starts();
        at("12:00:01").of(WORK).starts();
        at("12:00:02").of(ITSELF).starts();
        at("12:00:03").of(BOB).starts();
        assertThat(erases("12:00:04", new Whom.Person(ADA.recipient())).orElseThrow().accounts()).isEqualTo(3);
        assertThat(otp.memory.accounts.all()).filteredOn(account -> !account.erased()).extracting(Account::name).containsExactly("bob");
    }

    @Test
    void aNumberInThePlaceOfANameMeansTheAccountThatIsTheRecipientItself() {
        at("12:00:00").starts();
        at("12:00:01").of(ITSELF).starts();
        assertThat(erases("12:00:04", new Whom.DefaultAccount(ADA.recipient())).orElseThrow().accounts()).isEqualTo(1);
        assertThat(ada().erased()).isFalse();
    }

    @Test
    void nobodyIsKnownByAnotherNameOrNumber() {
        at("12:00:00").starts();
        assertThat(erases("12:00:01", new Whom.Account(new AccountName("eve")))).isEmpty();
        assertThat(erases("12:00:01", new Whom.Person(BOB.recipient()))).isEmpty();
        assertThat(erases("12:00:01", new Whom.DefaultAccount(ADA.recipient()))).isEmpty();
        assertThat(otp.memory.events.ofApplications()).noneMatch(event -> event.type().equals("person.erased"));
    }

    @Test
    void aSecondErasureDoesNothing() {
        at("12:00:00").starts();
        erasesAda("12:00:01");
        var events = otp.events(ADA).size();
        assertThat(erasesAda("12:00:02")).isEqualTo(new Erased(time("12:00:02"), 0, 0, 0, 0, 0));
        assertThat(otp.events(ADA)).hasSize(events);
    }

    @Test
    void whoComesBackIsKnownAgainAndWhatWasBeforeStaysAnonymous() {
        var before = at("12:00:00").starts().verification();
        erasesAda("12:00:01");
        var after = at("12:00:02").starts().isTold(codeSent()).verification();
        assertThat(ada().name()).isEqualTo("ada");
        assertThat(at("12:00:03").with(before).sees().to()).isNull();
        assertThat(at("12:00:03").with(after).sees().to()).isEqualTo("+1******2671");
        var key = otp.memory.personalKeys.open(ada().personalKey(), ada().applicationId(), ada().id());
        var since = otp.events(ADA).stream().dropWhile(event -> !event.type().equals("person.erased")).skip(1).toList();
        assertThat(since).extracting(AuditEvent::type).containsExactly("verification.started", "code.sent");
        assertThat(since).allSatisfy(event -> assertThat(event.personal(key).to()).isEqualTo("+1******2671"));
        assertThat(otp.events(ADA)).filteredOn(event -> !since.contains(event))
                .allSatisfy(event -> assertThat(event.recipientIndex()).isNull());
        assertThat(erasesAda("12:00:05")).isEqualTo(new Erased(time("12:00:05"), 1, 1, 1, 2, 0));
        everythingFits();
    }

    @Test
    void aMessageThatWaitsIsNotSentAnyMore() {
        otp.sender.answers(new SendOutcome.NotSent(null));
        var login = at("12:00:00").starts().verification();
        erasesAda("12:00:01");
        assertThat(otp.memory.events.of(login)).endsWith("verification.canceled", "code.failed");
        otp.sender.answers(new SendOutcome.Accepted("wamid"));
        at("12:00:02").timerRuns();
        at("12:00:30").timerRuns();
        assertThat(phone().arrived()).isEmpty();
        assertThat(otp.outbox.due().next()).isEmpty();
        assertThat(otp.read(login).delivery().reason()).isEqualTo(FailureReason.PERSON_ERASED);
    }

    @Test
    void whatBecameOfAnAttemptUnderWayBringsNothingBack() {
        otp.sender.isHeldUp(true);
        var login = at("12:00:00").starts().verification();
        erasesAda("12:00:01");
        otp.sender.isHeldUp(false);
        otp.sends();
        assertThat(phone().arrived()).hasSize(1);
        var message = phone().last().message();
        otp.reported(new DeliveryReport(message, DeliveryReport.digest("wamid"), DeliveryStatus.DELIVERED, null, null));
        assertThat(otp.memory.events.of(login)).endsWith("verification.canceled", "code.failed", "code.delivered");
        assertThat(otp.events(ADA)).allSatisfy(event -> assertThat(event.recipientIndex()).isNull());
        assertThat(ada().personalKey()).isNull();
        assertThat(otp.read(login).delivery().status()).isEqualTo(DeliveryStatus.DELIVERED);
        everythingFits();
    }

    @Test
    void theEndOfALockoutIsWrittenDownAndNobodyIsTold() {
        at("12:00:00").starts();
        at("12:00:01").enters(WRONG);
        at("12:00:02").enters(WRONG);
        at("12:00:03").enters(WRONG);
        erasesAda("12:00:10");
        int arrived = phone().arrived().size();
        at("12:01:03").timerRuns();
        assertThat(lastWordOf(ADA)).isEqualTo("lockout.expired");
        assertThat(phone().arrived()).hasSize(arrived);
        assertThat(at("12:01:04").supportSees().to()).isNull();
    }

    @Test
    void theLevelOfTheNextLockoutRemembersTheOneBefore() {
        otp.administrator(draft -> draft.maxAttempts = 1);
        at("12:00:00").starts();
        at("12:00:01").enters(WRONG).isTold(lockedUntil("12:01:01"));
        erasesAda("12:00:10");
        at("12:01:01").starts();
        at("12:01:02").enters(WRONG).isTold(lockedUntil("12:06:02"));
    }
}
