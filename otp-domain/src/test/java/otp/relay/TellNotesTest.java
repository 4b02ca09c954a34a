package otp.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.timeline.Start.ADA;
import static otp.timeline.Start.BOB;
import static otp.timeline.Times.time;
import static otp.timeline.Typed.RIGHT;
import static otp.timeline.Typed.WRONG;

import org.junit.jupiter.api.Test;

import otp.crm.CrmUnavailableException.Cause;
import otp.crm.Refusal;
import otp.verification.Contact;

/** One note tells one story as it goes on, whatever becomes of a request. */
class TellNotesTest extends RelayTimeline {

    private void adaIsTold() {
        crm.has("151", null, null);
        at("12:00:00").starts(ADA.with(new Contact("151", null)));
        relays("12:00:03");
        assertThat(notes("151")).hasSize(1);
    }

    @Test
    void aStoryThatGoesOnIsToldInItsNoteFromTheBeginning() {
        adaIsTold();
        at("12:01:00").enters(RIGHT);
        relays("12:01:03");
        assertThat(notes("151")).hasSize(1);
        assertThat(notes("151").get(0).html()).contains("verification.started", "code.sent", "check.approved");
        assertThat(crm.count("createNotes")).isEqualTo(1);
    }

    @Test
    void eachVerificationHasItsNote() {
        adaIsTold();
        var second = at("12:01:00").starts().verification();
        relays("12:01:03");
        assertThat(notes("151")).hasSize(2);
        assertThat(notes("151").get(1).html()).contains(marker(second));
        assertThat(notes("151").get(1).at()).isEqualTo(time("12:01:00"));
    }

    @Test
    void whatNoVerificationIsAboutIsTheAccountsOwnStory() {
        otp.administrator(draft -> draft.maxAttempts = 1);
        adaIsTold();
        at("12:00:10").enters(WRONG);
        at("12:00:11").starts();
        relays("12:00:20");
        assertThat(notes("151")).anyMatch(note -> note.html().contains(marker(account(ADA).id())));
    }

    @Test
    void aNoteWhoseAnswerWasLostIsNotMadeTwice() {
        crm.has("151", null, null);
        at("12:00:00").starts(ADA.with(new Contact("151", null)));
        crm.losesAnswerOf("createNotes");
        relays("12:00:03");
        assertThat(crm.notes).hasSize(1);
        assertThat(account(ADA).crm().through()).isZero();
        relays("12:00:04");
        assertThat(account(ADA).crm().due()).isEqualTo(time("12:00:33"));
        relays("12:00:32.999");
        assertThat(crm.requests).doesNotContain("notesOf");
        relays("12:00:33");
        assertThat(crm.requests).contains("notesOf");
        assertThat(crm.notes).hasSize(1);
        assertThat(allTold(ADA)).isTrue();
        at("12:01:00").enters(RIGHT);
        relays("12:01:03");
        assertThat(notes("151")).hasSize(1);
        assertThat(notes("151").get(0).html()).contains("check.approved");
        assertThat(crm.count("notesOf")).isEqualTo(1);
    }

    @Test
    void aNoteThatWasNotMadeIsMadeAfterALook() {
        crm.has("151", null, null);
        at("12:00:00").starts(ADA.with(new Contact("151", null)));
        crm.losesAnswerOf("createNotes");
        relays("12:00:03");
        crm.notes.clear();
        relays("12:00:04");
        relays("12:00:33");
        assertThat(crm.notes).hasSize(1);
        assertThat(allTold(ADA)).isTrue();
    }

    @Test
    void oneThatWaitsForALostAnswerDelaysNobody() {
        at("12:00:00").starts();
        crm.losesAnswerOf("createNotes");
        relays("12:00:03");
        at("12:00:03").starts(BOB);
        relays("12:00:06");
        assertThat(allTold(BOB)).isTrue();
        assertThat(allTold(ADA)).isFalse();
    }

    @Test
    void aNoteThatWasNeverAskedForNeedsNoWaiting() {
        crm.fails("createNotes", Cause.THROTTLED);
        at("12:00:00").starts();
        relays("12:00:03");
        crm.works("createNotes");
        relays("12:00:04");
        assertThat(allTold(ADA)).isTrue();
        assertThat(crm.requests).doesNotContain("notesOf");
        assertThat(crm.notes).hasSize(1);
    }

    @Test
    void aNodeThatDiesBeforeItWritesTheAnswerDownMakesNoSecondNote() {
        at("12:00:00").starts();
        crm.losesAnswerOf("createNotes");
        relays("12:00:03");
        node = node();
        relays("12:00:10");
        relays("12:00:33");
        assertThat(crm.notes).hasSize(1);
        assertThat(crm.contacts).hasSize(1);
        assertThat(allTold(ADA)).isTrue();
    }

    @Test
    void aNoteThatSomebodyRemovedIsMadeAgain() {
        adaIsTold();
        crm.notes.clear();
        at("12:01:00").enters(RIGHT);
        relays("12:01:03");
        assertThat(notes("151")).hasSize(1);
        assertThat(allTold(ADA)).isTrue();
    }

    @Test
    void aNoteMovesWithAContactThatIsMerged() {
        adaIsTold();
        crm.has("160", null, null);
        crm.merge("151", "160");
        at("12:01:00").enters(RIGHT);
        relays("12:01:03");
        assertThat(crm.notes).hasSize(1);
        assertThat(notes("160").get(0).html()).contains("check.approved");
        assertThat(rows.notes.values()).allMatch(note -> note.contact().equals("160"));
    }

    @Test
    void aNoteStaysWithTheContactItWasMadeOnAndAnErasureAsksBoth() {
        adaIsTold();
        crm.has("160", null, null);
        at("12:01:00").starts(ADA.with(new Contact("160", null)));
        relays("12:01:03");
        assertThat(notes("151")).hasSize(1);
        assertThat(rows.notes.values()).extracting(CrmNote::contact).containsExactlyInAnyOrder("151", "160");
        erases();
        assertThat(otp.memory.crm.erasures).extracting(CrmErasure::contact).containsExactly("151", "160");
    }

    @Test
    void aLostNoteIsFoundOnTheContactItWasMergedInto() {
        crm.has("151", null, null);
        crm.has("160", null, null);
        at("12:00:00").starts(ADA.with(new Contact("151", null)));
        crm.losesAnswerOf("createNotes");
        relays("12:00:03");
        crm.merge("151", "160");
        relays("12:00:04");
        relays("12:00:33");
        assertThat(crm.notes).hasSize(1);
        assertThat(allTold(ADA)).isTrue();
    }

    @Test
    void aContactThatWasDeletedGetsItsStoryToldAnewOnTheNextOne() {
        adaIsTold();
        crm.delete("151");
        at("12:01:00").enters(RIGHT);
        relays("12:01:03");
        assertThat(notes(link(ADA).contact())).hasSize(1);
        assertThat(allTold(ADA)).isTrue();
    }

    @Test
    void aNoteThatIsRefusedParksItsAccountAndLeavesNothingToLookFor() {
        crm.has("151", null, null);
        crm.refuses("createNotes", "151", Refusal.INVALID);
        at("12:00:00").starts(ADA.with(new Contact("151", null)));
        at("12:00:00").starts(BOB);
        relays("12:00:03");
        assertThat(allTold(BOB)).isTrue();
        assertThat(link(ADA).parkedReason()).isEqualTo("invalid");
        crm.takes("createNotes", "151");
        relays("13:00:03");
        assertThat(allTold(ADA)).isTrue();
        assertThat(crm.requests).doesNotContain("notesOf");
    }

    @Test
    void aNoteOfWhichNothingWasSaidIsLookedForBeforeItIsMadeAgain() {
        crm.has("151", null, null);
        crm.refuses("createNotes", "151", Refusal.REFUSED);
        at("12:00:00").starts(ADA.with(new Contact("151", null)));
        relays("12:00:03");
        crm.takes("createNotes", "151");
        relays("13:00:03");
        assertThat(crm.requests).contains("notesOf");
        assertThat(allTold(ADA)).isTrue();
    }

    @Test
    void aContactThatGoesAwayBeforeItsNoteIsMadeIsFoundAnewSoon() {
        crm.has("151", null, null);
        crm.during("createNotes", () -> crm.delete("151"));
        at("12:00:00").starts(ADA.with(new Contact("151", null)));
        relays("12:00:03");
        assertThat(account(ADA).crm().due()).isEqualTo(time("12:01:03"));
        relays("12:01:03");
        assertThat(allTold(ADA)).isTrue();
        assertThat(notes(link(ADA).contact())).hasSize(1);
    }
}
