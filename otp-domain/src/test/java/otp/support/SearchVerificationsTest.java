package otp.support;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.timeline.Draft.limit;
import static otp.timeline.Start.ADA;
import static otp.timeline.Start.BOB;
import static otp.timeline.Typed.RIGHT;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import otp.account.AccountName;
import otp.application.Application;
import otp.recipient.Recipient;
import otp.search.Page;
import otp.search.Whose;
import otp.timeline.Start;
import otp.timeline.Timeline;
import otp.verification.VerificationView;

/** Support finds a person's verifications, by whatever it knows of the person. */
class SearchVerificationsTest extends Timeline {

    private static final Start NAMELESS = ADA.named(null);

    private Application acme;
    private final List<UUID> begun = new ArrayList<>();

    @BeforeEach
    void aStory() {
        otp.administrator(draft -> draft.sendsPerRecipient = limit(1000, "PT1H"));
        acme = otp.application();
        begin("12:00:00", ADA);
        at("12:00:01").enters(RIGHT);
        begin("12:00:02", BOB);
        begin("12:00:03", NAMELESS);
        begin("12:00:04", ADA.on(BOB.to()));
    }

    private void begin(String time, Start who) {
        begun.add(at(time).starts(who).verification());
    }

    private List<UUID> finds(AccountName account, Recipient number, Recipient to) {
        return ids(page(new Whose(acme, account, number, to), 50, null));
    }

    private Page<VerificationView> page(Whose whose, int limit, String cursor) {
        return otp.support.searchVerifications().search(whose, limit, cursor).orElseThrow();
    }

    private static List<UUID> ids(Page<VerificationView> page) {
        return page.items().stream().map(VerificationView::id).toList();
    }

    @Test
    void theNewestComesFirst() {
        assertThat(finds(null, null, null)).containsExactly(begun.get(3), begun.get(2), begun.get(1), begun.get(0));
    }

    @Test
    void accountAndNumberNarrowAndHoldTogether() {
        var ada = new AccountName("ada");
        assertThat(finds(ada, null, null)).containsExactly(begun.get(3), begun.get(0));
        assertThat(finds(null, ADA.recipient(), null)).containsExactly(begun.get(2));
        assertThat(finds(null, null, ADA.recipient())).containsExactly(begun.get(2), begun.get(0));
        assertThat(finds(ada, null, ADA.recipient())).containsExactly(begun.get(0));
        assertThat(finds(ada, null, BOB.recipient())).containsExactly(begun.get(3));
        assertThat(finds(null, ADA.recipient(), BOB.recipient())).isEmpty();
        assertThat(finds(new AccountName("nobody"), null, null)).isEmpty();
    }

    @Test
    void eachIsShownAsItIsRead() {
        assertThat(page(new Whose(acme, null, null, null), 50, null).items())
                .allSatisfy(found -> assertThat(found).isEqualTo(otp.read(found.id())));
    }

    @Test
    void pagesShowEverythingOnceAndInOrder() {
        var all = new Whose(acme, null, null, null);
        for (int limit = 1; limit <= 5; limit++) {
            var found = new ArrayList<UUID>();
            String cursor = null;
            do {
                var page = page(all, limit, cursor);
                found.addAll(ids(page));
                cursor = page.next();
            } while (cursor != null);
            assertThat(found).as("pages of %s", limit).isEqualTo(finds(null, null, null));
        }
    }

    @Test
    void aCursorIsGoodForItsOwnSearchOnly() {
        var searches = List.of(new Whose(acme, null, null, null), new Whose(null, null, null, null),
                new Whose(acme, new AccountName("ada"), null, null), new Whose(acme, null, null, ADA.recipient()));
        for (var given : searches) {
            var cursor = page(given, 1, null).next();
            for (var used : searches) {
                assertThat(otp.support.searchVerifications().search(used, 1, cursor).isPresent()).isEqualTo(used == given);
            }
            assertThat(otp.support.search().search(new LockoutSearch(given, null), 1, cursor)).isEmpty();
        }
    }
}
