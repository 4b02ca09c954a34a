package otp.support;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.timeline.Answers.codeSent;
import static otp.timeline.Draft.limit;
import static otp.timeline.Start.ADA;
import static otp.timeline.Start.BOB;
import static otp.timeline.Typed.WRONG;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import otp.account.AccountName;
import otp.account.Call;
import otp.account.Purpose;
import otp.account.Witness;
import otp.application.Application;
import otp.lockout.Lockout;
import otp.lockout.LockoutStatus;
import otp.memory.Memory;
import otp.recipient.Recipient;
import otp.search.Page;
import otp.search.Whose;
import otp.timeline.Draft;
import otp.timeline.Start;
import otp.timeline.Timeline;
import otp.verification.Contact;
import otp.verification.Entry;
import otp.verification.StartRequest;
import otp.verification.StartResult;

/** What support finds, and that a cursor shows nothing its search would not have shown. */
class SearchLockoutsTest extends Timeline {

    private static final Start NAMELESS = ADA.named(null);

    private Application acme;

    @BeforeEach
    void oneWrongEntryLocks() {
        otp.administrator(draft -> {
            draft.maxAttempts = 1;
            draft.sendsPerRecipient = limit(1000, "PT1H");
        });
        acme = otp.application();
    }

    private UUID locks(String time, Start who) {
        at(time).starts(who).isTold(codeSent());
        at(time).of(who).enters(WRONG);
        var all = otp.lockouts(who);
        return all.get(all.size() - 1).id();
    }

    /** The same person and number at another application. */
    private UUID locksAtOther(String time) {
        otp.clockShows(time);
        var draft = new Draft();
        draft.maxAttempts = 1;
        otp.memory.defineApplication.define(Memory.ADMIN, "other", draft.definition(), version -> true);
        var call = new Call(otp.memory.applications.find("other").orElseThrow(), "key:other", "request");
        var started = (StartResult.Started) otp.use.start().start(call, new StartRequest(ADA.recipient(), new AccountName("ada"),
                Purpose.LOGIN, null, null, null, null, null, null, Contact.NONE), Witness.none());
        var id = started.verification().id();
        otp.use.check().check(call, id, new Entry(otp.secretCode(id) + "0"), null, Witness.none());
        return otp.memory.lockouts.all().stream().filter(one -> one.verificationId().equals(id)).map(Lockout::id).findFirst().orElseThrow();
    }

    private List<UUID> finds(AccountName account, Recipient number, Recipient to, Boolean active) {
        return ids(page(new LockoutSearch(new Whose(acme, account, number, to), active), 50, null));
    }

    private Page<LockoutView> page(LockoutSearch search, int limit, String cursor) {
        return otp.support.search().search(search, limit, cursor).orElseThrow();
    }

    private static List<UUID> ids(Page<LockoutView> page) {
        return page.items().stream().map(LockoutView::id).toList();
    }

    @Test
    void theNewestComesFirst() {
        var first = locks("12:00:00", ADA);
        var second = locks("12:00:01", BOB);
        var third = locks("12:02:00", ADA);
        assertThat(finds(null, null, null, null)).containsExactly(third, second, first);
    }

    @Test
    void anAccountIsFoundByItsName() {
        var first = locks("12:00:00", ADA);
        locks("12:00:01", BOB);
        locks("12:00:02", ADA.named("Ada"));
        assertThat(finds(new AccountName("ada"), null, null, null)).containsExactly(first);
        assertThat(finds(new AccountName("nobody"), null, null, null)).isEmpty();
    }

    @Test
    void aNumberIsFoundWhateverTheAccount() {
        var first = locks("12:00:00", ADA);
        var second = locks("12:00:01", ADA.named("ada at work"));
        var third = locks("12:00:02", NAMELESS);
        locks("12:00:03", BOB);
        assertThat(finds(null, null, ADA.recipient(), null)).containsExactly(third, second, first);
    }

    @Test
    void theDefaultAccountIsFoundByItsNumberAloneAndShownMasked() {
        locks("12:00:00", ADA);
        var lockout = locks("12:00:01", NAMELESS);
        assertThat(finds(null, ADA.recipient(), null, null)).containsExactly(lockout);
        var shown = at("12:00:01").supportSees(lockout);
        assertThat(shown.account()).isEqualTo("+1******2671");
        assertThat(shown.to()).isEqualTo("+1******2671");
        assertThat(shown.toString()).doesNotContain("4155552671");
    }

    @Test
    void whetherItIsInForceIsAskedOfTheClock() {
        var over = locks("12:00:00", BOB);
        var released = locks("12:00:29", ADA.named("ada at work"));
        at("12:00:30").supportReleases(released);
        var active = locks("12:00:30", ADA);
        otp.clockShows("12:01:00");
        assertThat(finds(null, null, null, true)).containsExactly(active);
        assertThat(finds(null, null, null, false)).containsExactly(released, over);
        assertThat(at("12:01:00").supportSees(over).status()).isEqualTo(LockoutStatus.EXPIRED);
        at("12:01:00").timerRuns();
        assertThat(finds(null, null, null, true)).containsExactly(active);
        assertThat(finds(null, null, null, false)).containsExactly(released, over);
    }

    @Test
    void allThatIsAskedForHoldsTogether() {
        locks("12:00:00", ADA);
        var second = locks("12:01:30", ADA);
        locks("12:01:30", ADA.named("ada at work"));
        var onBobsNumber = locks("12:06:30", ADA.on(BOB.to()));
        var ada = new AccountName("ada");
        assertThat(finds(ada, null, BOB.recipient(), null)).containsExactly(onBobsNumber);
        assertThat(finds(ada, null, ADA.recipient(), true)).isEmpty();
        assertThat(finds(ada, null, ADA.recipient(), false)).first().isEqualTo(second);
        assertThat(finds(ada, null, ADA.recipient(), null)).hasSize(2);
        assertThat(finds(ada, null, BOB.recipient(), false)).isEmpty();
    }

    @Test
    void anotherApplicationsAreNotFoundButByAnAdministratorOfAll() {
        var here = locks("12:00:00", ADA);
        var there = locksAtOther("12:00:01");
        var ada = new AccountName("ada");
        assertThat(finds(null, null, null, null)).containsExactly(here);
        assertThat(finds(ada, null, null, null)).containsExactly(here);
        assertThat(finds(null, null, ADA.recipient(), null)).containsExactly(here);
        for (var search : List.of(
                new LockoutSearch(new Whose(null, null, null, null), null),
                new LockoutSearch(new Whose(null, ada, null, null), null),
                new LockoutSearch(new Whose(null, null, null, ADA.recipient()), true))) {
            assertThat(ids(page(search, 50, null))).containsExactly(there, here);
        }
        assertThat(page(new LockoutSearch(new Whose(null, null, null, null), null), 50, null).items()).extracting(LockoutView::application)
                .containsExactly("other", "acme");
    }

    @Test
    void pagesShowEverythingOnceAndInOrder() {
        var begun = new ArrayList<UUID>();
        for (var time : List.of("12:00:00", "12:02:00", "12:10:00", "12:50:00", "15:00:00")) {
            begun.add(0, locks(time, ADA));
        }
        var all = new LockoutSearch(new Whose(acme, null, null, null), null);
        for (int limit = 1; limit <= 6; limit++) {
            assertThat(allPages(all, limit)).as("pages of %s", limit).isEqualTo(begun);
        }
    }

    private List<UUID> allPages(LockoutSearch search, int limit) {
        var found = new ArrayList<UUID>();
        String cursor = null;
        do {
            var page = page(search, limit, cursor);
            assertThat(page.items()).isNotEmpty().hasSizeLessThanOrEqualTo(limit);
            found.addAll(ids(page));
            assertThat(found).hasSizeLessThanOrEqualTo(otp.memory.lockouts.all().size());
            cursor = page.next();
        } while (cursor != null);
        return found;
    }

    @Test
    void aLockoutThatBeginsMeanwhileMovesNoPage() {
        var first = locks("12:00:00", ADA);
        var second = locks("12:02:00", ADA);
        var all = new LockoutSearch(new Whose(acme, null, null, null), null);
        var page = page(all, 1, null);
        assertThat(ids(page)).containsExactly(second);
        locks("12:10:00", ADA);
        assertThat(ids(page(all, 1, page.next()))).containsExactly(first);
    }

    @Test
    void aCursorIsGoodForItsOwnSearchOnly() {
        locks("12:00:00", ADA);
        locks("12:02:00", ADA);
        locksAtOther("12:02:01");
        var other = otp.memory.applications.find("other").orElseThrow();
        var ada = new AccountName("ada");
        var number = ADA.recipient();
        var searches = List.of(
                new LockoutSearch(new Whose(acme, null, null, null), null),
                new LockoutSearch(new Whose(null, null, null, null), null),
                new LockoutSearch(new Whose(other, null, null, null), null),
                new LockoutSearch(new Whose(acme, ada, null, null), null),
                new LockoutSearch(new Whose(acme, new AccountName(number.canonical()), null, null), null),
                new LockoutSearch(new Whose(acme, null, number, null), null),
                new LockoutSearch(new Whose(acme, null, null, number), null),
                new LockoutSearch(new Whose(acme, null, null, BOB.recipient()), null),
                new LockoutSearch(new Whose(acme, null, null, null), true),
                new LockoutSearch(new Whose(acme, null, null, null), false));
        for (var given : searches) {
            var cursor = otp.support.search().search(given, 1, null).map(Page::next).orElse(null);
            for (var used : searches) {
                if (cursor != null) {
                    assertThat(otp.support.search().search(used, 1, cursor).isPresent()).as("%s with that of %s", used, given)
                            .isEqualTo(used == given);
                }
            }
        }
    }

    @Test
    void aTamperedCursorFindsNothing() {
        locks("12:00:00", ADA);
        locks("12:02:00", ADA);
        var all = new LockoutSearch(new Whose(acme, null, null, null), null);
        var cursor = page(all, 1, null).next();
        for (int i = 0; i < cursor.length(); i++) {
            var tampered = cursor.substring(0, i) + (cursor.charAt(i) == 'A' ? 'B' : 'A') + cursor.substring(i + 1);
            assertThat(otp.support.search().search(all, 1, tampered)).isEmpty();
        }
        assertThat(otp.support.search().search(all, 1, "")).isEmpty();
    }

    @Test
    void aPageMayBeLongerThanTheOneBefore() {
        locks("12:00:00", ADA);
        locks("12:02:00", ADA);
        locks("12:10:00", ADA);
        var all = new LockoutSearch(new Whose(acme, null, null, null), null);
        var rest = page(all, 200, page(all, 1, null).next());
        assertThat(rest.items()).hasSize(2);
        assertThat(rest.next()).isNull();
    }
}
