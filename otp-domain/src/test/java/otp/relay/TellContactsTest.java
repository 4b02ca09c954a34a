package otp.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.timeline.Start.ADA;
import static otp.timeline.Start.BOB;
import static otp.timeline.Times.time;
import static otp.timeline.Typed.RIGHT;
import static otp.timeline.Typed.WRONG;

import org.junit.jupiter.api.Test;

import otp.crm.ContactProperty;
import otp.crm.Refusal;
import otp.timeline.Start;
import otp.verification.Contact;

/** A contact tells of the latest, and one that the portal refuses is alone with that. */
class TellContactsTest extends RelayTimeline {

    private static final Start WORK = ADA.named("ada-at-work");

    @Test
    void whatHappensWithinSecondsIsToldAtOnce() {
        at("12:00:00").starts();
        at("12:00:01").enters(WRONG);
        at("12:00:02").enters(RIGHT);
        assertThat(node.relay().due()).isFalse();
        relays("12:00:03");
        assertThat(crm.requests).containsExactly("contactsByPhone", "upsertContacts", "createNotes");
        assertThat(allTold(ADA)).isTrue();
        relays("12:00:04");
        assertThat(crm.requests).hasSize(3);
    }

    @Test
    void aHundredPeopleAreToldInAsManyRequestsAsOne() {
        for (int number = 0; number < 100; number++) {
            at("12:00:00").starts(ADA.named("ada-" + number).on("+1415555%04d".formatted(2000 + number)));
        }
        relays("12:00:10");
        assertThat(crm.requests).containsExactly("contactsByPhone", "upsertContacts", "createNotes");
        assertThat(crm.contacts).hasSize(100);
        assertThat(otp.memory.accounts.all()).allMatch(account -> account.crm().due() == null);
    }

    @Test
    void moreThanABatchIsToldInSeveral() {
        for (int number = 0; number < 101; number++) {
            at("12:00:00").starts(ADA.named("ada-" + number).on("+1415555%04d".formatted(2000 + number)));
        }
        relays("12:00:10");
        assertThat(crm.count("upsertContacts")).isEqualTo(2);
        assertThat(otp.memory.accounts.all()).allMatch(account -> account.crm().due() == null);
    }

    @Test
    void twoAccountsOnOneContactAreOneWriteOfTheLatestAndANoteEach() {
        crm.has("151", null, null);
        var named = new Contact("151", null);
        at("12:00:00").starts(WORK.with(named));
        at("12:00:01").starts(ADA.with(named));
        at("12:00:02").enters(WRONG);
        relays("12:00:10");
        assertThat(crm.count("updateContacts")).isEqualTo(1);
        assertThat(crm.contacts.get("151").properties).containsEntry(ContactProperty.WRONG_ATTEMPTS.word(), "1");
        assertThat(notes("151")).hasSize(2);
        assertThat(rows.contacts.get("151").newest()).isEqualTo(time("12:00:02"));
    }

    @Test
    void aContactDoesNotGoBackToWhatWasBefore() {
        crm.has("151", null, null);
        var named = new Contact("151", null);
        at("12:00:00").starts(WORK.with(named));
        account(WORK).crm().postponed(time("12:01:00"));
        at("12:00:01").starts(ADA.with(named));
        at("12:00:02").enters(WRONG);
        relays("12:00:10");
        relays("12:01:00");
        assertThat(allTold(WORK)).isTrue();
        assertThat(crm.contacts.get("151").properties).containsEntry(ContactProperty.WRONG_ATTEMPTS.word(), "1");
        assertThat(notes("151")).hasSize(2);
    }

    @Test
    void oneThatIsRefusedIsParkedAloneAndRetriedAfterAnHour() {
        crm.has("151", null, null);
        crm.refuses("updateContacts", "151", Refusal.INVALID);
        at("12:00:00").starts(ADA.with(new Contact("151", null)));
        at("12:00:00").starts(BOB);
        relays("12:00:10");
        assertThat(allTold(BOB)).isTrue();
        assertThat(link(ADA).parkedAt()).isEqualTo(time("12:00:10"));
        assertThat(link(ADA).parkedReason()).isEqualTo("invalid");
        assertThat(link(ADA).parkedTrace()).isEqualTo("trace");
        assertThat(account(ADA).crm().through()).isZero();
        assertThat(account(ADA).crm().due()).isEqualTo(time("13:00:10"));
        assertThat(notes("151")).isEmpty();
        relays("13:00:10");
        assertThat(link(ADA).parkedAt()).as("since the first refusal").isEqualTo(time("12:00:10"));
        crm.takes("updateContacts", "151");
        relays("14:00:10");
        assertThat(link(ADA).parkedAt()).isNull();
        assertThat(allTold(ADA)).isTrue();
        assertThat(notes("151")).hasSize(1);
    }

    @Test
    void oneThatCannotBePutIntoWordsIsParkedAlone() {
        var unspeakable = ADA.named(RelayUseCases.UNSPEAKABLE);
        at("12:00:00").starts(unspeakable);
        at("12:00:01").of(BOB).starts();
        relays("12:00:10");
        assertThat(link(unspeakable).parkedReason()).isEqualTo("unexpected");
        assertThat(allTold(BOB)).isTrue();
    }

    @Test
    void oneThatIsParkedIsRetriedOnDemand() {
        crm.has("151", null, null);
        crm.refuses("updateContacts", "151", Refusal.REFUSED);
        at("12:00:00").starts(ADA.with(new Contact("151", null)));
        relays("12:00:10");
        crm.takes("updateContacts", "151");
        otp.memory.gate.settle(account(ADA).id(), account -> account.crm().postponed(time("12:00:20")));
        relays("12:00:20");
        assertThat(allTold(ADA)).isTrue();
    }

    @Test
    void whoIsAContactAlreadyStaysThatOneThoughASearchFindsAnother() {
        at("12:00:00").starts();
        relays("12:00:03");
        var first = link(ADA).contact();
        crm.has("160", null, ADA.recipient().e164());
        var work = ADA.named("ada at work");
        at("12:01:00").starts(work);
        relays("12:01:03");
        assertThat(link(work).contact()).isEqualTo(first);
        assertThat(crm.contacts.get("160").properties).isEmpty();
        assertThat(notes("160")).isEmpty();
    }

    @Test
    void aConflictThatStaysParks() {
        crm.refuses("upsertContacts", reference(ADA), Refusal.CONFLICT);
        at("12:00:00").starts();
        relays("12:00:10");
        assertThat(crm.count("upsertContacts")).isEqualTo(2);
        assertThat(link(ADA).parkedReason()).isEqualTo("conflict");
    }
}
