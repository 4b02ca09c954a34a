package otp.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.timeline.Start.ADA;
import static otp.timeline.Start.BOB;
import static otp.timeline.Times.time;
import static otp.timeline.Typed.RIGHT;
import static otp.timeline.Typed.WRONG;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import otp.crm.CrmUnavailableException;
import otp.crm.CrmUnavailableException.Cause;

/** Rounds: one node at a time, nothing lost, nobody delayed for longer than the trouble lasts. */
class RelayTest extends RelayTimeline {

    private static final UUID OTHER = new UUID(1, 1);

    @Test
    void whatHappensWhileItIsToldIsToldNext() {
        at("12:00:00").starts();
        crm.during("createNotes", () -> at("12:00:03").enters(RIGHT));
        relays("12:00:03");
        assertThat(crm.notes.values()).noneMatch(note -> note.html().contains("check.approved"));
        assertThat(rows.syncs.get(0).through()).isEqualTo(2);
        assertThat(node.relay().due()).isTrue();
        relays("12:00:04");
        assertThat(crm.notes.values()).hasSize(1).allMatch(note -> note.html().contains("check.approved"));
        assertThat(rows.syncs.get(1)).isEqualTo(new CrmSync(account(ADA).id(), 2, 3, time("12:00:04")));
        assertThat(allTold(ADA)).isTrue();
    }

    @Test
    void aPortalThatIsDownLosesNothing() {
        crm.fails("contactsByPhone", Cause.DOWN);
        at("12:00:00").starts();
        relays("12:00:03");
        at("12:00:04").enters(WRONG);
        at("12:00:05").of(BOB).starts();
        relays("12:00:20");
        assertThat(crm.contacts).isEmpty();
        assertThat(rows.accounts).isEmpty();
        crm.works("contactsByPhone");
        relays("12:05:00");
        assertThat(allTold(ADA)).isTrue();
        assertThat(allTold(BOB)).isTrue();
        assertThat(crm.notes).hasSize(2);
    }

    @Test
    void aPortalThatIsClosedIsNotAsked() {
        crm.closes(time("12:01:00"));
        at("12:00:00").starts();
        relays("12:00:59");
        assertThat(crm.requests).isEmpty();
        relays("12:01:00");
        assertThat(allTold(ADA)).isTrue();
    }

    @Test
    void anotherNodeThatRelaysKeepsThisOneStillUntilItsLeaseIsOver() {
        at("12:00:00").starts();
        rows.takenBy(OTHER, time("12:00:18"));
        relays("12:00:17.999");
        assertThat(crm.requests).isEmpty();
        relays("12:00:18");
        assertThat(allTold(ADA)).isTrue();
    }

    @Test
    void aLeaseLostInTheMiddleEndsTheRound() {
        at("12:00:00").starts();
        crm.during("upsertContacts", () -> rows.takenBy(OTHER, time("12:01:00")));
        relays("12:00:03");
        assertThat(crm.requests).endsWith("upsertContacts");
        assertThat(rows.syncs).isEmpty();
        assertThat(account(ADA).crm().through()).isZero();
        relays("12:01:00");
        assertThat(allTold(ADA)).isTrue();
        assertThat(crm.contacts).hasSize(1);
    }

    @Test
    void aLeaseIsGivenBackAfterTheRound() {
        at("12:00:00").starts();
        relays("12:00:03");
        node = node();
        at("12:00:03").starts(BOB);
        relays("12:00:06");
        assertThat(allTold(BOB)).isTrue();
    }

    @Test
    void aNodeThatDiesBeforeItSettlesTellsAgainAndMakesNothingTwice() {
        at("12:00:00").starts();
        otp.administrator(draft -> draft.maxAttempts = 1);
        at("12:00:01").enters(WRONG);
        crm.during("upsertTickets", () -> rows.takenBy(OTHER, time("12:00:18")));
        relays("12:00:03");
        assertThat(crm.requests).endsWith("upsertTickets");
        node = node();
        relays("12:00:18");
        assertThat(crm.contacts).hasSize(1);
        assertThat(crm.notes).hasSize(1);
        assertThat(crm.tickets).hasSize(1);
        assertThat(allTold(ADA)).isTrue();
    }

    @Test
    void anAccountWithVeryMuchToTellIsToldPartByPart() {
        at("12:00:00").starts();
        for (int number = 0; number < 520; number++) {
            at("12:00:01").enters(RIGHT);
        }
        relays("12:00:10");
        assertThat(account(ADA).crm().through()).isEqualTo(500);
        assertThat(crm.notes.values()).allSatisfy(note -> assertThat(note.html().split(" ")).as("nothing that is told next").hasSize(479));
        relays("12:00:11");
        assertThat(allTold(ADA)).isTrue();
        assertThat(rows.syncs).extracting(CrmSync::from).containsExactly(0L, 500L);
    }

    @Test
    void whatIsToBeToldAgainStaysSoWhenThatIsAskedForMeanwhile() {
        at("12:00:00").starts();
        relays("12:00:03");
        at("12:01:00").enters(RIGHT);
        crm.during("updateNotes", () -> account(ADA).crm().again(0, time("12:01:03")));
        relays("12:01:03");
        assertThat(account(ADA).crm().through()).isZero();
        relays("12:01:04");
        assertThat(allTold(ADA)).isTrue();
        assertThat(crm.notes).hasSize(1);
    }

    @Test
    void ofWhoWasErasedNothingIsTold() {
        at("12:00:00").starts();
        erases();
        relays("12:00:10");
        assertThat(crm.requests).isEmpty();
        assertThat(allTold(ADA)).isTrue();
        assertThat(rows.accounts).isEmpty();
        assertThat(rows.syncs).isEmpty();
    }

    @Test
    void whoIsErasedWhileTheContactIsToldIsForgottenThereToo() {
        at("12:00:00").starts();
        crm.during("createNotes", this::erases);
        relays("12:00:10");
        assertThat(otp.memory.crm.erasures).extracting(CrmErasure::contact).isNotEmpty()
                .allMatch(crm.contacts::containsKey);
        assertThat(rows.accounts).isEmpty();
        relays("12:00:11");
        assertThat(allTold(ADA)).isTrue();
    }

    @Test
    void errandsAreRunAfterTheRoundsWhileThePortalIsOpen() {
        List<String> run = new ArrayList<>();
        node = node(() -> run.add("errand"));
        crm.closes(time("12:00:00"));
        relays("11:59:59");
        assertThat(run).isEmpty();
        assertThat(node.relay().due()).isTrue();
        relays("12:00:00");
        assertThat(run).hasSize(1);
    }

    @Test
    void anErrandThatThePortalDoesNotTakeEndsTheRound() {
        node = node(() -> {
            throw new CrmUnavailableException(Cause.DOWN, false);
        });
        at("12:00:00").starts();
        relays("12:00:10");
        assertThat(allTold(ADA)).isTrue();
    }

    @Test
    void whatFailsAloneLetsTheOthersPass() {
        at("12:00:00").starts(ADA);
        at("12:00:01").of(BOB).starts();
        crm.fails("createNotes", Cause.DOWN);
        for (int second = 10; second < 11 + Part.PATIENCE; second++) {
            relays("12:00:" + second);
        }
        assertThat(link(ADA).parkedReason()).isEqualTo("unanswered");
        crm.works("createNotes");
        relays("12:00:30");
        assertThat(allTold(BOB)).isTrue();
        assertThat(allTold(ADA)).isFalse();
        relays("13:00:30");
        assertThat(allTold(ADA)).isTrue();
    }
}
