package otp.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.investigation.Investigator.ids;
import static otp.timeline.Draft.limit;
import static otp.timeline.Start.ADA;
import static otp.timeline.Start.BOB;
import static otp.timeline.Times.time;
import static otp.timeline.Typed.RIGHT;
import static otp.timeline.Typed.WRONG;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import otp.account.AccountName;
import otp.account.Call;
import otp.account.Purpose;
import otp.account.Witness;
import otp.application.Application;
import otp.audit.AuditEvent;
import otp.audit.EventType;
import otp.memory.Memory;
import otp.recipient.Recipient;
import otp.search.Whose;
import otp.timeline.Draft;
import otp.timeline.Start;
import otp.timeline.Timeline;
import otp.verification.Contact;
import otp.verification.StartRequest;

/** What an investigator finds: everything asked for, once, in order, and nothing a cursor's own search would not have shown. */
class SearchEventsTest extends Timeline {

    private static final Start NAMELESS = ADA.named(null);
    private static final AccountName ADAS = new AccountName("ada");

    private final Investigator investigator = new Investigator(otp);
    private Application acme;

    @BeforeEach
    void aStory() {
        otp.administrator(draft -> draft.sendsPerRecipient = limit(1000, "PT1H"));
        acme = otp.application();
        at("12:00:00").starts();
        at("12:00:01").enters(WRONG);
        at("12:00:01").of(BOB).starts();
        at("12:00:02").enters(RIGHT);
        at("12:00:03").starts(NAMELESS);
        at("12:00:03").starts(ADA.on(BOB.to()));
        at("12:00:04").of(BOB).enters(RIGHT);
    }

    private Application other() {
        otp.memory.defineApplication.define(Memory.ADMIN, "other", new Draft().definition(), version -> true);
        var there = otp.memory.applications.find("other").orElseThrow();
        otp.use.start().start(new Call(there, "key:other", "request"), new StartRequest(ADA.recipient(), ADAS, Purpose.LOGIN, null, null,
                null, null, null, null, Contact.NONE), Witness.none());
        return there;
    }

    private Whose everybody() {
        return new Whose(acme, null, null, null);
    }

    private static EventSearch of(Whose whose) {
        return new EventSearch(whose, null, null, null, null);
    }

    private List<AuditEvent> everything() {
        return Stream.concat(otp.memory.events.all().stream(), otp.memory.events.ofApplications().stream())
                .sorted(Comparator.comparing(EventPosition::of, EventPosition.NEWEST_FIRST)).toList();
    }

    @Test
    void theNewestComesFirstWhateverTheAccountAndTheApplicationsOwnAreAmongThem() {
        assertThat(ids(investigator.finds(of(everybody())))).isEqualTo(everything().stream().map(AuditEvent::id).toList());
        assertThat(investigator.finds(of(everybody()))).extracting(EventView::at).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(investigator.finds(of(everybody()))).extracting(EventView::type).contains("application.created", "check.approved");
    }

    @Test
    void everyCombinationOfFiltersFindsWhatHoldsTogether() {
        var other = other();
        int found = 0;
        for (var search : combinations(other)) {
            var expected = everything().stream().filter(event -> matches(search, event)).map(AuditEvent::id).toList();
            assertThat(ids(investigator.finds(search))).as(search.toString()).isEqualTo(expected);
            assertThat(ids(investigator.allPages(search, 3))).as("pages of %s", search).isEqualTo(expected);
            found += expected.isEmpty() ? 0 : 1;
        }
        assertThat(found).isGreaterThan(100);
    }

    private List<EventSearch> combinations(Application other) {
        var searches = new ArrayList<EventSearch>();
        for (var within : new Application[] {null, acme, other}) {
            for (var to : new Recipient[] {null, ADA.recipient(), BOB.recipient()}) {
                for (var whose : List.of(new Whose(within, null, null, to), new Whose(within, ADAS, null, to),
                        new Whose(within, null, ADA.recipient(), to), new Whose(within, new AccountName("nobody"), null, to))) {
                    for (var type : new EventType[] {null, EventType.VERIFICATION_STARTED, EventType.CHECK_INCORRECT}) {
                        for (var verification : new UUID[] {null, firstOf(ADA), UUID.randomUUID()}) {
                            for (var since : new Instant[] {null, time("12:00:01"), time("12:00:05")}) {
                                searches.add(new EventSearch(whose, verification, type, since, null));
                                searches.add(new EventSearch(whose, verification, type, since, time("12:00:03")));
                            }
                        }
                    }
                }
            }
        }
        return searches;
    }

    private UUID firstOf(Start who) {
        return otp.events(who).get(0).verificationId();
    }

    private boolean matches(EventSearch search, AuditEvent event) {
        var whose = search.whose();
        var use = otp.use;
        var application = event.applicationId();
        return (whose.within() == null || whose.within().id().equals(application))
                && (whose.account() == null || use.identities().named(application, whose.account()).id().equals(event.chain()))
                && (whose.defaultAccount() == null
                        || use.identities().byDefault(application, whose.defaultAccount()).id().equals(event.chain()))
                && (whose.to() == null || use.secrecy().recipientIndex(application, whose.to()).equals(event.recipientIndex()))
                && (search.verification() == null || search.verification().equals(event.verificationId()))
                && (search.type() == null || search.type().word().equals(event.type()))
                && (search.since() == null || !event.at().isBefore(search.since()))
                && (search.until() == null || event.at().isBefore(search.until()));
    }

    @Test
    void aPeriodWithoutTimeIsAskedOfNobody() {
        for (var until : List.of("12:00:01", "12:00:02")) {
            assertThat(investigator.finds(new EventSearch(everybody(), null, null, time("12:00:02"), time(until)))).isEmpty();
        }
        assertThat(investigator.listing.readings()).isZero();
    }

    @Test
    void pagesShowEverythingOnceAndInOrder() {
        other();
        for (var within : new Application[] {null, acme}) {
            var search = of(new Whose(within, null, null, null));
            var all = ids(investigator.finds(search));
            for (int limit = 1; limit <= all.size() + 1; limit++) {
                assertThat(ids(investigator.allPages(search, limit))).as("pages of %s", limit).isEqualTo(all);
            }
            assertThat(investigator.page(search, all.size(), null).next()).as("of a full last page").isNull();
        }
    }

    @Test
    void anExportGoesOnWhereACursorSays() {
        var search = of(everybody());
        var page = investigator.page(search, 4, null);
        var all = ids(investigator.finds(search));
        assertThat(ids(investigator.stream(search, page.next()))).isEqualTo(all.subList(4, all.size()));
    }

    @Test
    void anExportIsReadInPartsAndWhatHappensMeanwhileIsNotInIt() {
        IntStream.range(2000, 2400).forEach(number -> at("12:01:00").starts(ADA.on("+1415556" + number)));
        var search = of(everybody());
        var all = ids(investigator.finds(search));
        assertThat(all).hasSizeGreaterThan(2 * EventStream.PART);
        var stream = investigator.begins(search);
        var found = new ArrayList<>(ids(stream.next()));
        assertThat(found).hasSize(EventStream.PART);
        at("12:02:00").starts();
        found.addAll(ids(Investigator.rest(stream)));
        assertThat(found).isEqualTo(all);
        assertThat(investigator.listing.most()).isEqualTo(EventStream.PART);
    }

    @Test
    void aSearchOfAllApplicationsReadsALittleOfEach() {
        for (int number = 0; number < 30; number++) {
            otp.memory.defineApplication.define(Memory.ADMIN, "app-" + number, new Draft().definition(), version -> true);
        }
        IntStream.range(0, 100).forEach(number -> at("12:01:00").starts());
        assertThat(investigator.page(of(new Whose(null, null, null, null)), 200, null).items()).hasSize(200);
        assertThat(investigator.listing.most()).isEqualTo(20);
    }

    @Test
    void anEventSaysWhoseItIsMaskedOrByName() {
        var started = new EventSearch(everybody(), null, EventType.VERIFICATION_STARTED, time("12:00:03"), null);
        assertThat(investigator.finds(started)).extracting(EventView::account).containsExactlyInAnyOrder("+1******2671", "ada");
        assertThat(investigator.finds(started)).extracting(EventView::to).containsExactlyInAnyOrder("+1******2671", "+44******3456");
        assertThat(investigator.finds(of(everybody())).toString()).doesNotContain("4155552671", "7400123456");
        var event = investigator.finds(new EventSearch(everybody(), null, EventType.CHECK_INCORRECT, null, null)).get(0);
        assertThat(event.application()).isEqualTo("acme");
        assertThat(event.sequence()).isEqualTo(3);
        assertThat(event.verification()).isEqualTo(firstOf(ADA));
        assertThat(event.actor()).isEqualTo("key:test");
        assertThat(event.requestId()).isEqualTo("request");
        assertThat(event.details()).isEqualTo("{\"attemptsRemaining\":2}");
        assertThat(event.crm()).isEqualTo(CrmState.PENDING);
    }

    @Test
    void theLogOfAnApplicationItselfIsNobodys() {
        var created = investigator.finds(new EventSearch(everybody(), null, EventType.APPLICATION_CREATED, null, null)).get(0);
        assertThat(created.account()).isNull();
        assertThat(created.to()).isNull();
        assertThat(created.verification()).isNull();
    }

    @Test
    void ofAnErasedPersonTheEventsStayAndTellNothing() {
        var ada = otp.memory.accounts.lock(otp.use.identities().named(acme.id(), ADAS).id()).orElseThrow();
        var search = of(new Whose(acme, ADAS, null, null));
        var before = investigator.finds(search);
        ada.erase(time("12:01:00"));
        assertThat(ids(investigator.finds(search))).isEqualTo(ids(before)).hasSizeGreaterThan(4);
        assertThat(investigator.finds(search)).allSatisfy(event -> {
            assertThat(event.account()).isNull();
            assertThat(event.to()).isNull();
        });
    }

    @Test
    void whatDoesNotOpenHidesNothingElse() {
        var ada = otp.memory.accounts.lock(otp.use.identities().named(acme.id(), ADAS).id()).orElseThrow();
        var others = otp.memory.personalKeys.create(acme.id(), UUID.randomUUID(), time("12:00:00"));
        var anotherKey = otp.memory.personalKeys.create(acme.id(), ada.id(), time("12:00:00"));
        for (var key : List.of(others, anotherKey)) {
            ada.personalKey(key);
            assertThat(investigator.finds(of(new Whose(acme, ADAS, null, null)))).allSatisfy(event -> {
                assertThat(event.account()).isEqualTo("ada");
                assertThat(event.to()).isNull();
            });
            assertThat(investigator.finds(of(everybody()))).extracting(EventView::to).contains("+1******2671");
        }
    }

    @Test
    void aCursorIsGoodForItsOwnSearchOnly() {
        var other = other();
        var all = everybody();
        var searches = List.of(of(all), of(new Whose(null, null, null, null)), of(new Whose(other, null, null, null)),
                of(new Whose(acme, ADAS, null, null)), of(new Whose(acme, null, ADA.recipient(), null)),
                of(new Whose(acme, null, null, ADA.recipient())), of(new Whose(acme, ADAS, null, ADA.recipient())),
                new EventSearch(all, firstOf(ADA), null, null, null), new EventSearch(all, null, EventType.CODE_SENT, null, null),
                new EventSearch(all, null, null, time("12:00:01"), null), new EventSearch(all, null, null, null, time("12:00:03")),
                new EventSearch(all, null, null, time("12:00:01"), time("12:00:03")));
        for (var given : searches) {
            var cursor = investigator.page(given, 1, null).next();
            assertThat(cursor).as(given.toString()).isNotNull();
            for (var used : searches) {
                assertThat(investigator.takes(used, cursor)).as("%s with that of %s", used, given).isEqualTo(used == given);
            }
        }
        assertThat(investigator.takes(of(all), "")).isFalse();
    }
}
