package otp.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.timeline.Answers.codeSent;
import static otp.timeline.Start.ADA;
import static otp.timeline.Start.BOB;
import static otp.timeline.Times.time;
import static otp.timeline.Typed.WRONG;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import otp.account.Account;
import otp.crm.CrmContact;
import otp.crm.CrmTicket;
import otp.memory.MemoryCrmErasures.NoteRow;
import otp.memory.SmallPortal;
import otp.timeline.Start;
import otp.timeline.Timeline;

/** Who is forgotten here is forgotten there, whatever happens on the way, and nobody else is. */
class ForgetContactsTest extends Timeline {

    private static final String CONTACT = "151";
    private final SmallPortal portal = new SmallPortal();
    private final ForgetContact forgetContact = new ForgetContact(otp.memory.crm);
    private final ForgetContacts errand = new ForgetContacts(otp.memory.crm,
            new EraseThere(otp.memory.crm, portal, otp.memory.transactions),
            otp.memory.gate, otp.memory.transactions, otp.memory.clock);
    private UUID story;

    @BeforeEach
    void adaIsLockedAndTheCrmWasTold() {
        otp.administrator(draft -> draft.maxAttempts = 1);
        story = at("12:00:00").starts().verification();
        at("12:00:01").enters(WRONG);
        portal.contact(CONTACT, Map.of("otp_ref", "r", "otp_last_outcome", "locked", "firstname", "Ada"));
        portal.notes.put("9001", "otp:" + story);
        portal.notes.put("9999", "somebody else's");
        var lockout = otp.lockouts(ADA).get(0);
        lockout.ticketOpened("512");
        portal.tickets.put(lockout.id().toString(), new CrmTicket("512", "1"));
        link(ADA, story, "9001", time("12:00:05"));
    }

    private Account account(Start who) {
        return otp.memory.accounts.lock(otp.events(who).get(0).chain()).orElseThrow();
    }

    private void link(Start who, UUID told, String note, Instant attempted) {
        var link = CrmAccount.of(account(who));
        link.told(CONTACT);
        otp.memory.crm.links.put(account(who).id(), link);
        otp.memory.crm.notes.add(new NoteRow(account(who).id(), told, CONTACT, note, attempted));
    }

    private void erases(String time) {
        otp.clockShows(time);
        otp.memory.gate.settle(account(ADA).id(), account -> {
            account.erase(time(time));
            forgetContact.ask(account, time(time));
        });
    }

    private CrmErasure runs(String time) {
        otp.clockShows(time);
        errand.run();
        return otp.memory.crm.erasures.get(0);
    }

    private void everythingIsGone() {
        assertThat(portal.notes).containsOnlyKeys("9999");
        assertThat(portal.tickets).isEmpty();
        assertThat(otp.memory.crm.notes).isEmpty();
        assertThat(otp.lockouts(ADA).get(0).ticket()).isNull();
        assertThat(otp.lockouts(ADA).get(0).ticketClosedAt()).as("no other ticket is made").isNotNull();
    }

    @Test
    void aContactThatWeMadeIsDeletedWithItsNotesAndTickets() {
        otp.memory.crm.madeByUs.add(CONTACT);
        erases("12:01:00");
        assertThat(otp.memory.crm.links).isEmpty();
        assertThat(errand.due()).isTrue();
        assertThat(runs("12:01:00").outcome()).isEqualTo("contact-erased");
        everythingIsGone();
        assertThat(portal.erased).containsExactly(CONTACT);
        assertThat(otp.memory.crm.madeByUs).isEmpty();
        assertThat(errand.due()).isFalse();
    }

    @Test
    void ofAnotherContactOurPropertiesAreEmptiedAndTheOthersStay() {
        erases("12:01:00");
        assertThat(runs("12:01:00").outcome()).isEqualTo("emptied");
        everythingIsGone();
        assertThat(portal.erased).isEmpty();
        assertThat(portal.contacts.get(CONTACT).properties()).isEqualTo(Map.of("firstname", "Ada"));
    }

    @Test
    void aContactThatIsAnotherAccountsTooLosesOnlyWhatIsOfTheErasedOne() {
        otp.memory.crm.madeByUs.add(CONTACT);
        var bobs = at("12:00:10").of(BOB).starts().verification();
        portal.notes.put("9002", "otp:" + bobs);
        link(BOB, bobs, "9002", time("12:00:15"));
        erases("12:01:00");
        assertThat(runs("12:01:00").outcome()).isEqualTo("notes-removed");
        assertThat(portal.notes).containsOnlyKeys("9002", "9999");
        assertThat(portal.contacts.get(CONTACT).properties()).containsEntry("otp_ref", "r");
        assertThat(otp.memory.crm.notes).extracting(NoteRow::note).containsExactly("9002");
    }

    @Test
    void aContactOfOursThatWasMergedIntoSomebodyElsesIsNotDeleted() {
        otp.memory.crm.madeByUs.add(CONTACT);
        portal.contacts.put(CONTACT, new CrmContact("777", Map.of("otp_ref", "r")));
        portal.contact("777", Map.of("otp_ref", "r", "firstname", "Ada"));
        erases("12:01:00");
        assertThat(runs("12:01:00").outcome()).isEqualTo("emptied");
        assertThat(portal.erased).isEmpty();
        assertThat(portal.contacts.get("777").properties()).isEqualTo(Map.of("firstname", "Ada"));
    }

    @Test
    void aNoteWhoseAnswerWasLostIsFoundByItsMarkerOnceItMustBeThere() {
        otp.memory.crm.notes.clear();
        otp.memory.crm.notes.add(new NoteRow(account(ADA).id(), story, CONTACT, null, time("12:00:55")));
        erases("12:01:00");
        assertThat(runs("12:01:00").dueAt()).isEqualTo(time("12:01:15"));
        assertThat(portal.notes).hasSize(2);
        assertThat(runs("12:01:15").outcome()).isEqualTo("emptied");
        everythingIsGone();
    }

    @Test
    void whereverItBreaksOffItIsFinishedLater() {
        otp.memory.crm.madeByUs.add(CONTACT);
        erases("12:01:00");
        int requests = 0;
        var now = time("12:01:00");
        for (CrmErasure erasure = null; requests < 20 && (erasure == null || erasure.endedAt() == null); requests++) {
            portal.answers = requests;
            otp.memory.clock.set(now);
            errand.run();
            erasure = otp.memory.crm.erasures.get(0);
            now = now.plus(ForgetContacts.DOWN_PAUSE);
        }
        assertThat(requests).as("down after each request once").isGreaterThan(4);
        everythingIsGone();
        assertThat(portal.erased).containsExactly(CONTACT);
    }

    @Test
    void aRefusalIsNotedAndTriedAgainInAnHour() {
        portal.refuses.add(CONTACT);
        erases("12:01:00");
        var erasure = runs("12:01:00");
        assertThat(erasure.outcome()).isEqualTo("forbidden");
        assertThat(erasure.endedAt()).isNull();
        assertThat(erasure.dueAt()).isEqualTo(time("13:01:00"));
        portal.refuses.clear();
        assertThat(runs("13:01:00").outcome()).isEqualTo("emptied");
        everythingIsGone();
    }

    @Test
    void whatWhoCameBackDoesStays() {
        erases("12:01:00");
        var later = at("12:02:00").starts().isTold(codeSent()).verification();
        portal.notes.put("9003", "otp:" + later);
        link(ADA, later, "9003", time("12:02:05"));
        assertThat(runs("12:02:10").outcome()).isEqualTo("notes-removed");
        assertThat(portal.notes).containsOnlyKeys("9003", "9999");
    }

    @Test
    void aTicketThatWeKnowOfGoesThoughThePortalCannotFindItByItsLockout() {
        portal.tickets.clear();
        portal.tickets.put("without our property", new CrmTicket("512", "1"));
        erases("12:01:00");
        assertThat(runs("12:01:00").outcome()).isEqualTo("emptied");
        everythingIsGone();
    }

    @Test
    void askedTwiceItIsDoneOnce() {
        erases("12:01:00");
        erases("12:01:01");
        assertThat(otp.memory.crm.erasures).hasSize(1);
    }

    @Test
    void ofWhomNothingWasToldNothingIsAsked() {
        otp.memory.crm.notes.clear();
        otp.memory.crm.links.clear();
        erases("12:01:00");
        assertThat(otp.memory.crm.erasures).isEmpty();
    }
}
