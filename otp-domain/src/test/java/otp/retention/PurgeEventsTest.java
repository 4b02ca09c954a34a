package otp.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.timeline.Start.ADA;
import static otp.timeline.Start.BOB;
import static otp.timeline.Times.time;
import static otp.timeline.Typed.RIGHT;
import static otp.timeline.Typed.WRONG;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import otp.account.Account;
import otp.audit.AuditEvent;
import otp.memory.Memory;
import otp.memory.Walk;
import otp.relay.CrmSync;
import otp.timeline.Timeline;

/** The log loses its beginning, and what is left can still be believed. */
class PurgeEventsTest extends Timeline {

    private final PurgeUseCases purge = PurgeUseCases.of(otp.memory, 2);

    @BeforeEach
    void threeDays() {
        at("12:00:00").starts();
        at("12:00:01").enters(WRONG);
        at("12:00:02").enters(RIGHT);
        at("day 2, 12:00:00").starts();
        at("day 2, 12:00:01").of(BOB).starts();
        at("day 2, 12:00:02").cancels();
    }

    private void purgedAt(String time) {
        otp.clockShows(time);
        purge.events().purge();
    }

    private List<Long> sequences() {
        return otp.events(ADA).stream().map(AuditEvent::sequence).toList();
    }

    private Account ada() {
        return account("ada");
    }

    private Account account(String name) {
        return otp.memory.accounts.all().stream().filter(account -> name.equals(account.name())).findFirst().orElseThrow();
    }

    private void everythingFits() {
        otp.memory.accounts.all().forEach(account -> new Walk(otp.memory).ofAccount(account.id()));
        new Walk(otp.memory).ofApplication(otp.application().id());
    }

    private List<AuditEvent> told() {
        return otp.memory.events.ofApplications().stream().filter(event -> event.type().equals("audit.purged")).toList();
    }

    /** As whoever can write to the database puts other values into a row. */
    private void changed(int index, String column, Object value) {
        Rows.change(otp.events(ADA).get(index), column, value);
    }

    @Test
    void whatIsYoungEnoughStays() {
        purgedAt("day 3, 12:00:00");
        assertThat(sequences()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(told()).hasSize(0);
    }

    @Test
    void theBeginningGoesAndTheRestFitsTheCheckpoint() {
        purgedAt("day 3, 13:00:00");
        assertThat(sequences()).containsExactly(6L, 7L, 8L);
        assertThat(ada().chain().base()).isEqualTo(5);
        assertThat(ada().chain().last()).isEqualTo(8);
        everythingFits();
    }

    @Test
    void whatTheCrmHasNotBeenToldStaysUntilItIs() {
        var connected = PurgeUseCases.of(otp.memory, 2, Memory.HUBSPOT);
        otp.clockShows("day 3, 13:00:00");
        ada().crm().told(3, 8, time("12:00:10"));
        otp.memory.crm.syncs.add(new CrmSync(ada().id(), 0, 3, time("12:00:10")));
        connected.events().purge();
        assertThat(sequences()).containsExactly(4L, 5L, 6L, 7L, 8L);
        assertThat(otp.memory.crm.syncs).isEmpty();
        everythingFits();
        ada().crm().told(8, 8, time("12:00:10"));
        connected.events().purge();
        assertThat(sequences()).containsExactly(6L, 7L, 8L);
        everythingFits();
    }

    @Test
    void theChainGoesOnBehindIt() {
        purgedAt("day 3, 13:00:00");
        at("day 3, 13:00:01").starts();
        everythingFits();
        purgedAt("day 4, 13:00:00");
        assertThat(sequences()).containsExactly(9L, 10L);
        everythingFits();
        purgedAt("day 9, 13:00:00");
        assertThat(sequences()).isEmpty();
        assertThat(ada().chain().base()).isEqualTo(10);
        everythingFits();
        at("day 9, 13:00:01").starts();
        everythingFits();
    }

    @Test
    void oneEventARoundTellsHowManyWent() {
        purgedAt("day 3, 13:00:00");
        assertThat(told()).hasSize(1);
        assertThat(told().get(0).details()).isEqualTo("{\"events\":6,\"before\":\"2026-11-22T13:00:00.000Z\"}");
        assertThat(told().get(0).actor()).isEqualTo("timer");
        purgedAt("day 3, 14:00:00");
        assertThat(told()).as("nothing went in the second").hasSize(1);
    }

    @Test
    void theApplicationsOwnLogLosesItsBeginningToo() {
        purgedAt("day 3, 13:00:00");
        assertThat(otp.memory.events.ofApplications()).extracting(AuditEvent::type).containsExactly("audit.purged");
        assertThat(otp.memory.chains.lock(otp.application().id()).chain().base()).isEqualTo(1);
    }

    @Test
    void moreThanABatchGoesInOneRound() {
        IntStream.range(0, 2 * PurgeEvents.BATCH + 7).forEach(n -> at("day 2, 13:00:00").enters(WRONG));
        at("day 5, 12:00:00").starts();
        long before = ada().chain().last();
        purgedAt("day 4, 14:00:00");
        assertThat(ada().chain().base()).isEqualTo(before - 2);
        assertThat(told().get(0).details()).contains("\"events\":" + (before - 2 + 2 + 1));
        everythingFits();
    }

    @Test
    void anOlderEventBehindAYoungerOneWaitsForIt() {
        at("day 1, 18:00:00").starts(ADA.on("+14155552672")); // on a node whose clock is behind
        purgedAt("day 4, 11:00:00");
        assertThat(sequences()).containsExactly(6L, 7L, 8L, 9L, 10L);
        purgedAt("day 4, 13:00:00");
        assertThat(sequences()).isEmpty();
        everythingFits();
    }

    @Test
    void whatSomebodyMadeOldStays() {
        Stream.of(5, 6, 7).forEach(index -> changed(index, "at", time("12:00:00")));
        purgedAt("day 3, 13:00:00");
        assertThat(sequences()).hasSize(8);
        assertThat(ada().chain().base()).isZero();
        assertThat(account("bob").chain().base()).as("of others goes what is old").isZero();
    }

    @Test
    void nothingGoesInFrontOfALinkThatDoesNotFit() {
        changed(5, "actor", "key:other");
        purgedAt("day 3, 13:00:00");
        assertThat(sequences()).hasSize(8);
    }

    @Test
    void nothingGoesInFrontOfAGap() {
        otp.memory.events.change(rows -> {
            rows.removeIf(event -> event.chain().equals(ada().id()) && event.sequence() == 3);
            return rows;
        });
        purgedAt("day 3, 13:00:00");
        assertThat(sequences()).containsExactly(1L, 2L, 4L, 5L, 6L, 7L, 8L);
    }

    @Test
    void nothingGoesOfAChainWhoseEndWasCutOff() {
        otp.memory.events.change(rows -> {
            rows.removeIf(event -> event.chain().equals(ada().id()) && event.sequence() > 5);
            return rows;
        });
        purgedAt("day 3, 13:00:00");
        assertThat(sequences()).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void nothingGoesBehindACheckpointThatIsNotOurs() {
        purgedAt("day 3, 12:00:01.500");
        long base = ada().chain().base();
        assertThat(base).isEqualTo(4);
        byte[] forged = Rows.<byte[]>of(ada().chain(), "checkpoint").clone();
        forged[forged.length - 1] ^= 1;
        Rows.change(ada().chain(), "checkpoint", forged);
        purgedAt("day 3, 13:00:00");
        assertThat(ada().chain().base()).isEqualTo(base);
    }

    @Test
    void aLinkUnderAKeyNobodyHasStopsNoOtherChain() {
        changed(2, "macKey", 99);
        at("day 1, 12:30:00").of(BOB).starts();
        purgedAt("day 9, 13:00:00");
        assertThat(sequences()).hasSize(8);
        assertThat(account("bob").chain().base()).isEqualTo(account("bob").chain().last());
    }

    @Test
    void eventsWithoutAMacStay() {
        fromBeforeChains(3);
        purgedAt("day 9, 13:00:00");
        assertThat(sequences()).as("or anybody could have a log of their own making sealed").hasSize(8);
    }

    @Test
    void aLogWithoutAnyMacIsNotPurgedEvenWhenItsRowKnowsNone() {
        fromBeforeChains(8);
        Rows.change(ada().chain(), "head", null);
        purgedAt("day 9, 13:00:00");
        assertThat(sequences()).hasSize(8);
        assertThat(ada().chain().base()).isZero();
    }

    @Test
    void onlyThoseAtTheBeginningAreBelievedToBeFromBeforeThereWereChains() {
        changed(0, "mac", null);
        changed(1, "mac", null);
        purgedAt("day 3, 13:00:00");
        assertThat(sequences()).as("the third was made behind one that had a MAC").hasSize(8);
    }

    @Test
    void aLinkThatLostItsMacIsNotBelievedToBeFromBeforeThereWereChains() {
        changed(5, "mac", null);
        purgedAt("day 3, 13:00:00");
        assertThat(sequences()).hasSize(8);
    }

    @Test
    void nothingGoesInFrontOfAGapAmongThoseFromBeforeThereWereChains() {
        fromBeforeChains(3);
        otp.memory.events.change(rows -> {
            rows.removeIf(event -> event.chain().equals(ada().id()) && event.sequence() == 2);
            return rows;
        });
        purgedAt("day 3, 13:00:00");
        assertThat(sequences()).containsExactly(1L, 3L, 4L, 5L, 6L, 7L, 8L);
    }

    /** The first so many lose their MAC, and the others are linked anew as they would have been. */
    private void fromBeforeChains(int count) {
        var events = otp.events(ADA);
        byte[] previous = new byte[32];
        for (var event : events) {
            boolean before = event.sequence() <= count;
            Rows.change(event, "macKey", before ? null : 1);
            byte[] mac = before ? null : event.mac(previous, otp.memory.links);
            Rows.change(event, "mac", mac);
            previous = before ? previous : mac;
        }
        Rows.change(ada().chain(), "head", previous);
    }
}
