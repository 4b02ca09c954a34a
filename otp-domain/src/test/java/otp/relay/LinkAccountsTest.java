package otp.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.timeline.Start.ADA;
import static otp.timeline.Times.time;
import static otp.timeline.Typed.WRONG;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import otp.crm.ContactProperty;
import otp.crm.Refusal;
import otp.timeline.Start;
import otp.verification.Contact;

/** An erasure reaches every contact that may have heard of the person, wherever a round broke off. */
class LinkAccountsTest extends RelayTimeline {

    private static final Start WORK = ADA.named("ada-at-work");
    private static final Contact NAMED = new Contact("151", null);

    private List<String> toForget() {
        return otp.memory.crm.erasures.stream().map(CrmErasure::contact).distinct().toList();
    }

    private void adaNamesAContact() {
        crm.has("151", null, null);
        at("12:00:00").starts(ADA.with(NAMED));
    }

    @Test
    void anAccountThatIsParkedIsForgottenThere() {
        adaNamesAContact();
        crm.refuses("createNotes", "151", Refusal.INVALID);
        relays("12:00:03");
        assertThat(link(ADA).parkedReason()).isEqualTo("invalid");
        erases();
        assertThat(toForget()).containsExactly("151");
    }

    @Test
    void aContactIsWrittenDownBeforeItHearsAnything() {
        adaNamesAContact();
        crm.losesAnswerOf("updateContacts");
        relays("12:00:03");
        erases();
        assertThat(toForget()).containsExactly("151");
    }

    @Test
    void aContactThatWasMadeIsWrittenDownBeforeAnythingElseIsAskedFor() {
        at("12:00:00").starts();
        crm.during("upsertContacts", () -> rows.takenBy(new UUID(1, 1), time("12:01:00")));
        relays("12:00:03");
        assertThat(crm.requests).endsWith("upsertContacts");
        assertThat(crm.contacts).containsKey(link(ADA).contact());
        erases();
        assertThat(toForget()).containsExactlyElementsOf(crm.contacts.keySet());
    }

    @Test
    void whoIsErasedBeforeTheContactHearsAnythingIsNotTold() {
        adaNamesAContact();
        crm.during("contacts", this::erases);
        relays("12:00:03");
        assertThat(crm.requests).containsExactly("contacts");
        assertThat(rows.accounts).isEmpty();
        relays("12:00:04");
        assertThat(allTold(ADA)).isTrue();
        assertThat(toForget()).isEmpty();
    }

    @Test
    void ofWhoIsErasedAndComesBackBeforeTheContactHearsAnythingOnlyWhatIsNewIsTold() {
        adaNamesAContact();
        crm.during("contacts", () -> {
            erases();
            at("12:00:03").starts();
        });
        relays("12:00:03");
        assertThat(crm.requests).containsExactly("contacts");
        relays("12:00:06");
        assertThat(allTold(ADA)).isTrue();
        assertThat(notes("151")).isEmpty();
        assertThat(link(ADA).contact()).isNotEqualTo("151");
    }

    @Test
    void whoIsErasedWhileTheContactIsMadeIsForgottenThere() {
        at("12:00:00").starts();
        crm.during("upsertContacts", this::erases);
        relays("12:00:03");
        assertThat(toForget()).containsExactlyElementsOf(crm.contacts.keySet());
        assertThat(crm.notes).isEmpty();
        assertThat(rows.accounts).isEmpty();
    }

    @Test
    void whoIsErasedAndRefusedIsNotParked() {
        adaNamesAContact();
        crm.refuses("createNotes", "151", Refusal.INVALID);
        crm.during("createNotes", this::erases);
        relays("12:00:03");
        assertThat(rows.accounts).isEmpty();
        assertThat(allTold(ADA)).isTrue();
        assertThat(otp.memory.crm.erasures).as("asked for before, and after what was under way").hasSize(2);
        assertThat(toForget()).containsExactly("151");
    }

    @Test
    void whoIsErasedAndHasToWaitIsNotLinked() {
        adaNamesAContact();
        crm.during("createNotes", () -> {
            erases();
            crm.delete("151");
        });
        relays("12:00:03");
        assertThat(rows.accounts).isEmpty();
        assertThat(otp.memory.crm.erasures).hasSize(2);
        relays("12:01:03");
        assertThat(allTold(ADA)).isTrue();
    }

    @Test
    void aContactOfWhichNobodyKnowsWhoMadeItSinceTheAnswerWasLostIsNotOursToDelete() {
        at("12:00:00").starts();
        crm.losesAnswerOf("upsertContacts");
        relays("12:00:03");
        relays("12:00:04");
        assertThat(crm.count("upsertContacts")).isEqualTo(2);
        assertThat(otp.memory.crm.madeByUs(link(ADA).contact())).isFalse();
    }

    @Test
    void aContactOfOthersIsNotOursThoughItIsMetByTheReferenceThatWeSetAndTheAnswerWasLost() {
        crm.has("151", null, ADA.recipient().e164());
        at("12:00:00").starts();
        crm.losesAnswerOf("updateContacts");
        relays("12:00:03");
        account(ADA).crm().postponed(time("12:30:00"));
        crm.lags("151");
        at("12:01:00").starts(WORK);
        relays("12:01:03");
        assertThat(crm.requests).endsWith("upsertContacts", "createNotes");
        assertThat(link(WORK).contact()).isEqualTo("151");
        assertThat(otp.memory.crm.madeByUs("151")).isFalse();
    }

    @Test
    void aContactThatLosesOneOfItsAccountsTellsOfTheOther() {
        node = node(new ForgetContacts(otp.memory.crm, new EraseThere(otp.memory.crm, crm, otp.memory.transactions), otp.memory.gate,
                otp.memory.transactions, otp.memory.clock));
        crm.has("151", null, null);
        at("12:00:00").starts(WORK.with(NAMED));
        at("12:00:01").starts(ADA.with(NAMED));
        at("12:00:02").enters(WRONG);
        relays("12:00:10");
        var properties = crm.contacts.get("151").properties;
        assertThat(properties).containsEntry(ContactProperty.WRONG_ATTEMPTS.word(), "1");
        erases();
        relays("12:00:20");
        assertThat(properties).containsEntry(ContactProperty.WRONG_ATTEMPTS.word(), "").containsKey(ContactProperty.REFERENCE.word());
        assertThat(notes("151")).hasSize(1);
        relays("12:00:21");
        assertThat(properties).containsEntry(ContactProperty.WRONG_ATTEMPTS.word(), "0")
                .containsEntry(ContactProperty.LAST_OUTCOME.word(), "started")
                .containsEntry(ContactProperty.REFERENCE.word(), reference(WORK));
        assertThat(notes("151")).hasSize(1);
        assertThat(allTold(WORK)).isTrue();
    }
}
