package otp.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.timeline.Start.ADA;
import static otp.timeline.Times.time;
import static otp.timeline.Typed.RIGHT;
import static otp.timeline.Typed.WRONG;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import otp.account.AccountName;
import otp.account.Call;
import otp.erasure.ErasureUseCases;
import otp.erasure.Reason;
import otp.erasure.Whom;
import otp.memory.MemoryRelayRows;

/** Whoever comes back after an erasure is not told to be who was erased; and what verifications said outlasts them where it may. */
class ComingBackTest extends RelayTimeline {

    private void erases(String time) {
        otp.clockShows(time);
        ErasureUseCases.of(otp.memory, otp.use, otp.outbox).erase().erase(new Call(otp.application(), "admin", "request"),
                new Whom.Account(new AccountName("ada")), new Reason("asked for"));
    }

    private void onlyTold(UUID story) {
        assertThat(crm.notes.values()).isNotEmpty().allMatch(note -> note.html().endsWith(marker(story)));
        assertThat(crm.contacts).hasSize(1);
    }

    @Test
    void whatWasNotToldBeforeTheErasureIsNotToldAfterIt() {
        at("12:00:00").starts();
        at("12:00:01").enters(RIGHT);
        erases("12:00:02");
        assertThat(account(ADA).crm().due()).isNull();
        var story = at("12:00:02").starts().verification();
        relays("12:00:10");
        onlyTold(story);
        assertThat(rows.syncs).extracting(CrmSync::from).doesNotContain(0L);
        assertThat(allTold(ADA)).isTrue();
    }

    @Test
    void whatIsToldAgainBeginsBehindTheErasure() {
        at("12:00:00").starts();
        at("12:00:01").enters(RIGHT);
        erases("12:01:00");
        var story = at("12:02:00").starts().verification();
        account(ADA).crm().again(account(ADA).chain().base(), time("12:02:01"));
        assertThat(account(ADA).crm().through()).isEqualTo(account(ADA).crm().origin()).isPositive();
        relays("12:02:10");
        onlyTold(story);
    }

    @Test
    void whatEndsWhileThePersonIsErasedIsOfTheTimeBefore() {
        otp.administrator(draft -> draft.maxAttempts = 1);
        at("12:00:00").starts();
        at("12:00:01").enters(WRONG);
        erases("12:00:02");
        at("12:01:01").timerRuns();
        var story = at("12:02:00").starts().verification();
        relays("12:02:10");
        onlyTold(story);
        assertThat(crm.tickets).isEmpty();
    }

    @Test
    void whatEndsAfterThePersonCameBackTellsNothingOfWhatWasBefore() {
        otp.administrator(draft -> draft.maxAttempts = 1);
        at("12:00:00").starts();
        at("12:00:01").enters(WRONG);
        erases("12:00:02");
        at("12:01:01").starts();
        at("12:01:02").timerRuns();
        relays("12:02:10");
        assertThat(words(ADA)).endsWith("lockout.expired");
        assertThat(crm.notes.values()).hasSize(2).noneMatch(note -> note.html().contains("check.incorrect"));
    }

    @Test
    void aPortraitTellsOfTheNewTimeAlone() {
        at("12:00:00").starts();
        at("12:00:01").enters(RIGHT);
        erases("12:01:00");
        var story = at("12:02:00").starts().verification();
        var reads = new MemoryRelayRows(otp.memory, rows, otp.use.secrecy());
        var dossier = new ReadDossiers(reads, new MakeDossier(otp.memory.applications, otp.use.secrecy(),
                new Opening(otp.memory.personalKeys)), otp.memory.transactions, otp.memory.clock)
                .anew(List.of(account(ADA).id())).get(0);
        assertThat(dossier.stories()).extracting(Story::id).containsExactly(story);
    }

    @Test
    void whatWasToldOfWhoIsErasedAndCameBackMeanwhileIsForgottenThere() {
        at("12:00:00").starts();
        crm.during("createNotes", () -> {
            erases("12:00:03");
            at("12:00:03").starts();
        });
        relays("12:00:03");
        assertThat(otp.memory.crm.erasures).extracting(CrmErasure::contact).hasSameElementsAs(crm.contacts.keySet());
        assertThat(rows.accounts).isEmpty();
        assertThat(rows.syncs).isEmpty();
    }

    @Test
    void aContactThatIsKnownIsToldAlsoWhenNoNumberIsKept() {
        at("12:00:00").starts();
        relays("12:00:03");
        at("12:00:04").enters(RIGHT);
        otp.memory.verifications.all().clear();
        relays("12:00:10");
        assertThat(crm.notes.values()).singleElement().satisfies(note -> assertThat(note.html()).contains("check.approved"));
        assertThat(crm.contacts).hasSize(1);
        assertThat(rows.syncs).extracting(CrmSync::through).endsWith(account(ADA).chain().last());
        assertThat(allTold(ADA)).isTrue();
    }

    @Test
    void withoutAContactAndANumberNothingIsToldNorTakenForTold() {
        at("12:00:00").starts();
        otp.memory.verifications.all().clear();
        relays("12:00:10");
        assertThat(crm.requests).isEmpty();
        assertThat(rows.syncs).isEmpty();
        assertThat(account(ADA).crm().due()).isNull();
    }

    @Test
    void aContactThatIsGoneIsNobodysWhenNoNumberIsKept() {
        at("12:00:00").starts();
        relays("12:00:03");
        at("12:00:04").enters(RIGHT);
        otp.memory.verifications.all().clear();
        crm.contacts.clear();
        relays("12:00:10");
        assertThat(crm.contacts).isEmpty();
        assertThat(link(ADA).contact()).isNull();
        assertThat(link(ADA).parkedAt()).isNull();
        assertThat(rows.syncs).hasSize(1);
        assertThat(account(ADA).crm().due()).isNull();
    }

    @Test
    void whatIsToldAgainIsThereSinceTheFirstTime() {
        at("12:00:00").starts();
        relays("12:00:03");
        var first = rows.syncs.get(0);
        account(ADA).crm().again(0, time("12:01:00"));
        relays("12:01:00");
        assertThat(rows.syncs).containsExactly(first);
    }

    @Test
    void whatWasNeverToldBeforeIsThereSinceItWasToldAgain() {
        at("12:00:00").starts();
        account(ADA).crm().told(1, 1, time("12:00:00"));
        at("12:00:01").enters(RIGHT);
        relays("12:00:10");
        account(ADA).crm().again(0, time("12:01:00"));
        relays("12:01:00");
        assertThat(rows.syncs).containsExactly(new CrmSync(account(ADA).id(), 1, 3, time("12:00:10")),
                new CrmSync(account(ADA).id(), 0, 1, time("12:01:00")));
    }
}
