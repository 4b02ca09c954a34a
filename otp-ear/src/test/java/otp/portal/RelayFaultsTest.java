package otp.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import otp.sandbox.portal.ObjectType;
import otp.system.HubSpotCall;
import otp.system.HubSpotFault;
import otp.system.HubSpotStub;
import otp.system.MySqlTest;
import otp.system.OtpClient;
import otp.system.OtpServer;
import otp.system.Probe;
import otp.system.ServerSetup;
import otp.system.WhatsAppStub;

/** Whatever HubSpot does, callers do not notice, nothing is lost and nothing is there twice. */
@MySqlTest
class RelayFaultsTest {

    private static final AtomicInteger PEOPLE = new AtomicInteger(3000);
    private static final Predicate<HubSpotCall> NOTES_MADE = call -> call.is("POST", "notes/batch/create");
    private static HubSpotStub hubSpot;
    private static WhatsAppStub whatsApp;
    private static OtpServer server;
    private static Desk desk;

    private final String to = "+1415555" + PEOPLE.incrementAndGet();

    @BeforeAll
    static void start() {
        hubSpot = HubSpotStub.start();
        whatsApp = WhatsAppStub.start();
        server = ServerSetup.onDatabaseOfThisRun().talkingTo(whatsApp).talkingTo(hubSpot).start();
        desk = Desk.of(server, hubSpot, whatsApp, "acme");
        desk.approves("+14155553000", "");
        desk.awaitTold("+14155553000");
    }

    @AfterEach
    void hubSpotWorks() {
        hubSpot.works();
    }

    @AfterAll
    static void stop() {
        server.close();
        whatsApp.close();
        hubSpot.close();
    }

    private void isToldOnce(String verification) {
        desk.awaitTold(to);
        assertThat(desk.notesEverywhere(verification)).isEqualTo(1);
        String reference = desk.contactOf(verification).property("otp_ref");
        assertThat(hubSpot.contacts().stream().filter(contact -> reference.equals(contact.property("otp_ref")))).hasSize(1);
    }

    @Test
    void aTokenThatIsRefusedStopsEverythingIsSaidAndIsTriedAgain() throws Exception {
        hubSpot.portal().token("another");
        String id = desk.approves(to, "");
        await().atMost(Desk.PATIENCE).until(() -> Probe.get(server.health("ready")).body().contains("unauthorized"));
        assertThat(Probe.status(server.health("ready"))).isEqualTo(200);
        assertThat(desk.crm(to)).containsExactly("pending");
        hubSpot.portal().token(HubSpotStub.TOKEN);
        isToldOnce(id);
        await().atMost(Desk.PATIENCE).until(() -> Probe.get(server.health("ready")).body().contains("in order"));
    }

    @Test
    void withoutTheScopeForTicketsTheRestGoesOn() {
        hubSpot.portal().forbid("tickets");
        String lockout = desk.locks(to, "");
        String verification = desk.lockout(lockout).at("/verification");
        await().atMost(Desk.PATIENCE).until(() -> desk.notesEverywhere(verification) == 1);
        assertThat(desk.lockout(lockout).at("/ticket/hubspotId")).isNull();
        hubSpot.portal().allow("tickets");
        await().atMost(Desk.PATIENCE.multipliedBy(3)).until(() -> desk.lockout(lockout).at("/ticket/hubspotId") != null);
        isToldOnce(verification);
    }

    @Test
    void withoutTheScopeForNotesNothingIsSyncedUntilThereIsOne() throws Exception {
        hubSpot.portal().forbid("notes");
        String id = desk.approves(to, "");
        await().atMost(Desk.PATIENCE).until(() -> Probe.get(server.health("ready")).body().contains("forbidden"));
        hubSpot.portal().allow("notes");
        isToldOnce(id);
    }

    @Test
    void aNoteWhoseCreationWasTakenAndNotAnsweredIsFoundAgain() {
        hubSpot.failsNext(NOTES_MADE, HubSpotFault.loseAnswer());
        isToldOnce(desk.approves(to, ""));
    }

    @Test
    void soIsOneWhoseCreationWasDoneAndAnsweredByAProxysPage() {
        hubSpot.failsNext(NOTES_MADE, HubSpotFault.doneBut(502));
        isToldOnce(desk.approves(to, ""));
    }

    @Test
    void aContactWhoseUpsertWasTakenAndNotAnsweredIsNotMadeTwice() {
        hubSpot.failsNext(call -> call.is("POST", "contacts/batch/upsert"), HubSpotFault.loseAnswer());
        isToldOnce(desk.approves(to, ""));
    }

    @Test
    void aTicketWhoseUpsertWasTakenAndNotAnsweredIsNotOpenedTwice() {
        int before = hubSpot.tickets().size();
        hubSpot.failsNext(call -> call.is("POST", "tickets/batch/upsert"), HubSpotFault.loseAnswer());
        String lockout = desk.locks(to, "");
        await().atMost(Desk.PATIENCE).until(() -> desk.lockout(lockout).at("/ticket/hubspotId") != null);
        assertThat(hubSpot.tickets()).hasSize(before + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SECONDLY", "TEN_SECONDLY_ROLLING"})
    void itWaitsWhenItIsAskedTo(String policy) {
        hubSpot.failsNext(2, call -> true, HubSpotFault.throttled(policy));
        isToldOnce(desk.approves(to, ""));
    }

    @Test
    void itWaitsAsLongAsItIsAskedTo() {
        hubSpot.failsNext(call -> true, HubSpotFault.throttled("DAILY", "3"));
        isToldOnce(desk.approves(to, ""));
    }

    @Test
    void aProxysPagesAndSilenceAreAnOutage() {
        hubSpot.failsNext(2, call -> true, HubSpotFault.page(502));
        hubSpot.failsNext(1, call -> true, hubSpot.silence());
        isToldOnce(desk.approves(to, ""));
    }

    @Test
    void aContactThatSomebodyDeletedIsMadeAnew() {
        String first = desk.approves(to, "");
        desk.awaitTold(to);
        String deleted = desk.contactOf(first).id();
        hubSpot.portal().delete(ObjectType.CONTACTS, deleted);
        String second = desk.approves(to, "");
        isToldOnce(second);
        assertThat(desk.contactOf(second).id()).isNotEqualTo(deleted);
    }

    @Test
    void aContactThatWasMergedIsFollowed() {
        String first = desk.approves(to, "");
        desk.awaitTold(to);
        String into = hubSpot.portal().add(ObjectType.CONTACTS, Map.of("email", "merged@example.com"));
        hubSpot.portal().merge(desk.contactOf(first).id(), into);
        String second = desk.approves(to, "");
        desk.awaitTold(to);
        assertThat(desk.contactOf(second).id()).isEqualTo(into);
        assertThat(desk.notesEverywhere(second)).isEqualTo(1);
    }

    @Test
    void aPropertyThatAnAdministratorDeletedComesBackOrIsDoneWithout() {
        hubSpot.portal().deleteProperty(ObjectType.CONTACTS, "otp_last_outcome");
        String id = desk.approves(to, "");
        await().atMost(Desk.PATIENCE.multipliedBy(3)).until(() -> desk.crm(to).equals(Set.of("synced")));
        isToldOnce(id);
        assertThat(hubSpot.portal().propertyNames(ObjectType.CONTACTS)).contains("otp_last_outcome");
    }

    @Test
    void aNoteThatSomebodyDeletedIsMadeAnew() {
        String id = desk.starts(to, "");
        desk.awaitTold(to);
        hubSpot.portal().delete(ObjectType.NOTES, hubSpot.notesOf(desk.contactOf(id).id()).get(0).id());
        desk.enters(id, whatsApp.awaitCode(to, 1), 200);
        isToldOnce(id);
    }

    @Test
    void oneRecordThatIsRefusedIsParkedAloneAndRetriedOnDemand() {
        String known = "+1415555" + PEOPLE.incrementAndGet();
        desk.approves(known, "");
        desk.awaitTold(known);
        hubSpot.fails(call -> call.is("POST", "contacts/batch/upsert"), HubSpotFault.error(400, "VALIDATION_ERROR"));
        String refused = desk.approves(to, "");
        String other = desk.approves(known, "");
        desk.awaitCrm(to, "parked");
        desk.awaitTold(known);
        assertThat(desk.notesEverywhere(other)).isEqualTo(1);
        var parked = OtpClient.admin(server).post("crm/parked/search", "{\"application\": \"acme\"}");
        assertThat(parked.json().at("/items").findValuesAsText("reason")).as(parked.toString()).contains("invalid");

        hubSpot.works();
        var retried = OtpClient.admin(server).post("crm/parked/retry", "{\"application\": \"acme\", \"all\": true}");
        assertThat(retried.status()).as(retried.toString()).isEqualTo(200);
        isToldOnce(refused);
    }

    @Test
    void whileHubSpotIsDownPeopleSignInAndEverythingIsThereAfterwardsInFewRequests() {
        hubSpot.fails(HubSpotFault.reset());
        var people = new TreeMap<String, String>();
        for (int person = 0; person < 100; person++) {
            String number = "+1415556" + (2000 + person);
            people.put(number, desk.approves(number, ""));
        }
        int before = hubSpot.calls().size();
        hubSpot.works();
        people.keySet().forEach(desk::awaitTold);
        int events = people.keySet().stream().mapToInt(number -> desk.types(number).size()).sum();
        assertThat(hubSpot.calls().size() - before).isLessThan(events / 3);
        people.values().forEach(verification -> assertThat(desk.notesEverywhere(verification)).isEqualTo(1));
    }
}
