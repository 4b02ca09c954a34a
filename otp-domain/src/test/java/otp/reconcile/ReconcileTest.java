package otp.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static otp.timeline.Start.ADA;
import static otp.timeline.Start.BOB;
import static otp.timeline.Times.time;
import static otp.timeline.Typed.WRONG;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import otp.account.Account;
import otp.attestation.Period;
import otp.crm.ContactProperty;
import otp.crm.CrmTicket;
import otp.crm.CrmUnavailableException;
import otp.investigation.ExportLeases;
import otp.memory.Memory;
import otp.memory.MemoryCrmErasures.NoteRow;
import otp.memory.MemoryExportLeaseRows;
import otp.memory.SmallPortal;
import otp.relay.CrmSync;
import otp.relay.Portrait;
import otp.search.Cursors;
import otp.timeline.Start;
import otp.timeline.Timeline;

/** What the CRM lacks is found, and told again when that is asked for; what it has as it should is not mentioned. */
class ReconcileTest extends Timeline {

    private static final String HOLDER = "/admin";
    private final SmallPortal portal = new SmallPortal();
    private final MemoryReconcileRows rows = new MemoryReconcileRows(otp.memory);
    private final ExportLeases leases = new ExportLeases(new MemoryExportLeaseRows(), otp.memory.transactions, otp.memory.clock);
    private final FindParts findParts = new FindParts(rows, new Cursors(otp.memory.dataKeys), otp.memory.transactions);
    private final Reconcile reconcile = new Reconcile(
            new CompareAccounts(rows, rows, portal, Memory.HUBSPOT, otp.memory.transactions, otp.memory.clock),
            new QueueAgain(otp.memory.gate, rows, otp.memory.clock), leases, portal, Memory.HUBSPOT, otp.memory.clock);
    private UUID lockout;

    @BeforeEach
    void adaIsLockedAndTheCrmKnows() {
        otp.administrator(draft -> draft.maxAttempts = 1);
        var story = at("12:00:00").starts().verification();
        at("12:00:01").enters(WRONG);
        lockout = otp.lockouts(ADA).get(0).id();
        otp.lockouts(ADA).get(0).ticketOpened("512");
        portal.contact("151", Map.of("otp_lockouts", "1.0", "otp_locked_until", "2026-11-22T12:01:01Z", "email", "ada@example.com"));
        portal.notes.put("9001", "a story");
        portal.tickets.put(lockout.toString(), new CrmTicket("512", "1"));
        known(ADA, "151", "1", story, "9001");
    }

    private void known(Start who, String contact, String lockouts, UUID story, String note) {
        var account = account(who);
        account.crm().told(account.chain().last(), account.chain().last(), time("12:00:10"));
        otp.memory.crm.syncs.add(new CrmSync(account.id(), 0, account.chain().last(), time("12:00:10")));
        rows.link(account.id(), contact);
        otp.memory.crm.notes.add(new NoteRow(account.id(), story, contact, note, time("12:00:09")));
        rows.portraits.put(account.id(), new Portrait(account.id(), who.account(), time("12:00:01"),
                Map.of(ContactProperty.LOCKOUTS, lockouts, ContactProperty.LOCKED_UNTIL, "2026-11-22T12:01:01.000Z",
                        ContactProperty.VERIFIED_AT, ""),
                true));
    }

    private Account account(Start who) {
        return otp.memory.accounts.lock(otp.events(who).get(0).chain()).orElseThrow();
    }

    private List<Finding> compares(boolean queue) {
        var part = findParts.find(otp.application(), null, Period.ALWAYS, 50, null).orElseThrow();
        return reconcile.reconcile(part, queue, HOLDER).orElseThrow().found();
    }

    private List<String> differences() {
        return compares(false).stream().flatMap(finding -> finding.differences().stream()).toList();
    }

    @Test
    void whatIsAsItShouldBeIsNotMentionedHoweverItIsWritten() {
        assertThat(compares(false)).isEmpty();
    }

    @Test
    void whatIsMissingOrOtherIsNamed() {
        portal.contact("151", Map.of("otp_lockouts", "2", "otp_verified_at", "2026-11-22T12:01:01Z"));
        portal.notes.clear();
        portal.tickets.put(lockout.toString(), new CrmTicket("512", "4"));
        assertThat(differences()).containsExactly("property:otp_lockouts", "property:otp_locked_until", "property:otp_verified_at",
                "note-missing", "ticket-stage");
        portal.tickets.clear();
        assertThat(differences()).contains("ticket-missing").doesNotContain("ticket-stage");
        portal.contacts.clear();
        assertThat(differences()).containsExactly("contact-gone", "ticket-missing");
    }

    @Test
    void aTicketOfALockoutThatIsOverBelongsInTheClosingStage() {
        otp.clockShows("12:01:01");
        assertThat(differences()).containsExactly("ticket-stage");
        portal.tickets.put(lockout.toString(), new CrmTicket("512", "4"));
        assertThat(differences()).isEmpty();
    }

    @Test
    void whatIsStillToBeToldIsSaidAndNothingThatFollowsFromIt() {
        at("12:00:20").of(BOB).starts();
        portal.contact("151", Map.of());
        account(ADA).crm().again(0, time("12:00:20"));
        var found = compares(false);
        assertThat(found).extracting(Finding::differences).containsOnly(List.of("not-told")).hasSize(2);
        rows.link(account(ADA).id(), "151").park("invalid", "trace", time("12:00:20"));
        assertThat(differences()).containsExactlyInAnyOrder("not-told", "parked");
    }

    @Test
    void ofAContactOfSeveralTheOneWithTheNewestEventIsCompared() {
        portal.contact("151", Map.of());
        rows.toldAt.put("151", time("12:00:05"));
        assertThat(differences()).isEmpty();
        rows.toldAt.put("151", time("12:00:01"));
        assertThat(differences()).hasSize(2);
    }

    @Test
    void nothingIsToldAgainUnlessThatIsAskedFor() {
        portal.tickets.clear();
        compares(false);
        assertThat(account(ADA).crm().due()).isNull();
        compares(true);
        assertThat(account(ADA).crm().due()).isEqualTo(time("12:00:01"));
        assertThat(account(ADA).crm().through()).isEqualTo(account(ADA).chain().base());
        assertThat(otp.lockouts(ADA).get(0).ticket()).as("so that it is made anew").isNull();
    }

    @Test
    void whatIsAsItShouldBeIsNotToldAgain() {
        compares(true);
        assertThat(account(ADA).crm().due()).isNull();
    }

    @Test
    void partsShowEveryAccountOfThePeriodOnce() {
        for (int number = 0; number < 5; number++) {
            at("12:00:30").of(BOB.named("bob-" + number)).starts();
        }
        var since = new Period(time("12:00:30"), null);
        var seen = new ArrayList<UUID>();
        String cursor = null;
        do {
            var part = findParts.find(otp.application(), null, since, 2, cursor).orElseThrow();
            seen.addAll(part.items());
            cursor = part.next();
        } while (cursor != null);
        assertThat(seen).hasSize(5).doesNotHaveDuplicates().doesNotContain(account(ADA).id());
        var first = findParts.find(otp.application(), null, since, 2, null).orElseThrow().next();
        assertThat(findParts.find(otp.application(), null, Period.ALWAYS, 2, first)).as("the cursor of another question").isEmpty();
        assertThat(findParts.find(otp.application(), Set.of(account(ADA).id()), Period.ALWAYS, 2, null).orElseThrow().items())
                .containsExactly(account(ADA).id());
    }

    @Test
    void oneIsMadeAtATime() {
        var lease = leases.take(HOLDER).orElseThrow();
        var part = findParts.find(otp.application(), null, Period.ALWAYS, 50, null).orElseThrow();
        assertThat(reconcile.reconcile(part, false, HOLDER)).isEmpty();
        leases.giveBack(lease);
        assertThat(reconcile.reconcile(part, false, HOLDER)).isPresent();
    }

    @Test
    void whenTheCrmIsDownThatIsSaidAndTheTurnIsGivenBack() {
        portal.answers = 0;
        assertThatThrownBy(() -> compares(true)).isInstanceOf(CrmUnavailableException.class);
        assertThat(account(ADA).crm().due()).isNull();
        portal.answers = 9;
        assertThat(compares(false)).isEmpty();
    }

    @Test
    void supportMovesAnOpenTicketAsItLikes() {
        portal.tickets.put(lockout.toString(), new CrmTicket("512", "2"));
        assertThat(differences()).isEmpty();
        portal.tickets.put(lockout.toString(), new CrmTicket("512", "4"));
        assertThat(differences()).containsExactly("ticket-stage");
    }

    @Test
    void aTicketInAWrongStageStaysTheTicketOfItsLockout() {
        portal.tickets.put(lockout.toString(), new CrmTicket("512", "4"));
        compares(true);
        assertThat(otp.lockouts(ADA).get(0).ticket()).isEqualTo("512");
        assertThat(otp.lockouts(ADA).get(0).ticketClosedAt()).as("so that it is opened again").isNotNull();
        otp.clockShows("12:01:01");
        otp.lockouts(ADA).get(0).ticketClosed(time("12:01:01"));
        portal.tickets.put(lockout.toString(), new CrmTicket("512", "1"));
        account(ADA).crm().told(account(ADA).chain().last(), account(ADA).chain().last(), time("12:01:01"));
        compares(true);
        assertThat(otp.lockouts(ADA).get(0).ticket()).isEqualTo("512");
        assertThat(otp.lockouts(ADA).get(0).ticketClosedAt()).as("so that it is closed again").isNull();
    }

    @Test
    void aTicketThatWentWithAnErasedPersonIsNotMissed() {
        otp.lockouts(ADA).get(0).ticketOpened(null);
        otp.lockouts(ADA).get(0).ticketClosed(time("12:00:20"));
        portal.tickets.clear();
        assertThat(differences()).isEmpty();
    }

    @Test
    void whatTheCrmNeverHeardOfIsNotTold() {
        var synced = otp.memory.crm.syncs.remove(0);
        assertThat(differences()).containsExactly("not-told");
        otp.memory.crm.syncs.add(new CrmSync(synced.account(), 1, synced.through(), synced.at()));
        assertThat(differences()).containsExactly("not-told");
        account(ADA).crm().forgotten(1);
        account(ADA).crm().told(account(ADA).chain().last(), account(ADA).chain().last(), time("12:00:10"));
        assertThat(differences()).as("what was before an erasure is nobody's").isEmpty();
    }

    @Test
    void nobodyIsToldAgainOfWhomThereIsNeitherContactNorNumber() {
        var before = rows.portraits.get(account(ADA).id());
        rows.portraits.put(before.account(), new Portrait(before.account(), before.name(), before.newest(), before.properties(), false));
        portal.contacts.clear();
        assertThat(compares(true)).singleElement().satisfies(finding -> assertThat(finding.tellable()).isFalse());
        assertThat(account(ADA).crm().due()).isNull();
        portal.contact("151", Map.of());
        assertThat(compares(true)).singleElement().satisfies(finding -> assertThat(finding.tellable()).isTrue());
        assertThat(account(ADA).crm().due()).isNotNull();
    }
}
