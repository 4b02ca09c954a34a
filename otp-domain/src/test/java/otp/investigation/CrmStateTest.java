package otp.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.timeline.Start.ADA;
import static otp.timeline.Start.BOB;
import static otp.timeline.Times.time;
import static otp.timeline.Typed.RIGHT;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import otp.account.Account;
import otp.account.AccountName;
import otp.audit.EventType;
import otp.memory.Memory;
import otp.relay.CrmAccount;
import otp.relay.CrmSync;
import otp.search.Whose;
import otp.settings.HubSpotSettings;
import otp.timeline.Timeline;

/** An event says whether the CRM knows of it, and since when. */
class CrmStateTest extends Timeline {

    private static final HubSpotSettings NOT_CONNECTED = new HubSpotSettings(Memory.HUBSPOT.url(), Memory.HUBSPOT.api(), null, null, null,
            90, false, Memory.HUBSPOT.tickets(), Memory.HUBSPOT.appUrl());
    private static final Instant TOLD = time("12:00:05");

    @BeforeEach
    void threeEventsOfAda() {
        at("12:00:00").starts();
        at("12:00:01").enters(RIGHT);
    }

    private List<CrmState> states(HubSpotSettings crm, String account) {
        var whose = new Whose(otp.application(), new AccountName(account), null, null);
        return new Investigator(otp, crm).finds(new EventSearch(whose, null, null, null, null)).stream().map(EventView::crm).toList();
    }

    private List<CrmState> newestFirst() {
        return states(Memory.HUBSPOT, "ada");
    }

    private Account ada() {
        return otp.memory.accounts.lock(otp.events(ADA).get(0).chain()).orElseThrow();
    }

    private void told(long from, long through, Instant at) {
        otp.memory.crm.syncs.add(new CrmSync(ada().id(), from, through, at));
        ada().crm().told(through, ada().chain().last(), at);
    }

    private static List<CrmState> all(CrmState... states) {
        return Stream.of(states).toList();
    }

    @Test
    void whatIsStillToBeToldIsPending() {
        assertThat(newestFirst()).containsExactly(CrmState.PENDING, CrmState.PENDING, CrmState.PENDING);
    }

    @Test
    void whatWasToldIsSyncedSinceThen() {
        told(0, 2, TOLD);
        assertThat(newestFirst()).isEqualTo(all(CrmState.PENDING, CrmState.synced(TOLD), CrmState.synced(TOLD)));
        told(2, 3, TOLD.plusSeconds(9));
        assertThat(newestFirst().get(0)).isEqualTo(CrmState.synced(TOLD.plusSeconds(9)));
    }

    @Test
    void toldAgainItIsThereSinceTheFirstTime() {
        told(0, 2, TOLD);
        told(0, 3, TOLD.plusSeconds(9));
        assertThat(newestFirst()).isEqualTo(all(CrmState.synced(TOLD.plusSeconds(9)), CrmState.synced(TOLD), CrmState.synced(TOLD)));
    }

    @Test
    void whatWasNeverToldWhenNoCrmWasConnectedStaysOff() {
        ada().crm().told(2, 3, TOLD);
        assertThat(newestFirst()).isEqualTo(all(CrmState.PENDING, CrmState.OFF, CrmState.OFF));
    }

    @Test
    void whatIsRefusedIsParkedAndWhatWasToldBeforeIsNot() {
        told(0, 2, TOLD);
        var link = CrmAccount.of(ada());
        link.park("invalid", "trace", TOLD);
        otp.memory.crm.links.put(ada().id(), link);
        assertThat(newestFirst()).isEqualTo(all(CrmState.PARKED, CrmState.synced(TOLD), CrmState.synced(TOLD)));
    }

    @Test
    void withoutACrmOnlyWhatWasToldIsSynced() {
        told(0, 1, TOLD);
        assertThat(states(NOT_CONNECTED, "ada")).isEqualTo(all(CrmState.OFF, CrmState.OFF, CrmState.synced(TOLD)));
    }

    @Test
    void oneAccountsSyncsSayNothingOfAnothers() {
        at("12:00:02").of(BOB).starts();
        told(0, 3, TOLD);
        assertThat(states(Memory.HUBSPOT, "bob")).containsOnly(CrmState.PENDING);
    }

    @Test
    void theApplicationsOwnEventsAreToldToNobody() {
        var whose = new Whose(otp.application(), null, null, null);
        var events = new Investigator(otp).finds(new EventSearch(whose, null, EventType.APPLICATION_CREATED, null, null));
        assertThat(events).extracting(EventView::crm).containsExactly(CrmState.OFF);
    }

    @Test
    void whatIsNeverToBeToldIsOffAlsoWhileTheRestIsRefused() {
        ada().crm().told(2, 3, TOLD);
        var link = CrmAccount.of(ada());
        link.park("invalid", "trace", TOLD);
        otp.memory.crm.links.put(ada().id(), link);
        assertThat(newestFirst()).isEqualTo(all(CrmState.PARKED, CrmState.OFF, CrmState.OFF));
    }
}
