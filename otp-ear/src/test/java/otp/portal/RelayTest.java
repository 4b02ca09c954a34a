package otp.portal;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import otp.sandbox.portal.ObjectType;
import otp.sandbox.portal.PortalRecord;
import otp.system.HubSpotStub;
import otp.system.OtpClient;
import otp.system.OtpServer;
import otp.system.Probe;
import otp.system.ServerSetup;
import otp.system.WhatsAppStub;

/** On a healthy portal. */
class RelayTest {

    private static final AtomicInteger PEOPLE = new AtomicInteger(2000);
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
    }

    @AfterAll
    static void stop() {
        server.close();
        whatsApp.close();
        hubSpot.close();
    }

    @Test
    void aStrangerBecomesAContactWithNothingButOursAndANoteThatGoesOn() {
        String first = desk.starts(to, "");
        desk.awaitTold(to);
        PortalRecord contact = desk.contactOf(first);
        assertThat(contact.properties().keySet()).allMatch(name -> name.startsWith("otp_") || name.startsWith("hs_")
                || name.equals("createdate") || name.equals("lastmodifieddate"));
        assertThat(contact.property("otp_ref")).isNotBlank();

        desk.enters(first, whatsApp.awaitCode(to, 1), 200);
        desk.awaitTold(to);
        String second = desk.approves(to, "");
        desk.awaitTold(to);

        assertThat(desk.contactOf(second).id()).isEqualTo(contact.id());
        assertThat(desk.notesEverywhere(first)).isEqualTo(1);
        assertThat(desk.notesEverywhere(second)).isEqualTo(1);
        assertThat(hubSpot.contact(contact.id()).properties()).containsEntry("otp_last_outcome", "approved")
                .containsEntry("otp_wrong_attempts", "0").containsKeys("otp_last_sent_at", "otp_verified_at");
    }

    @Test
    void aPersonOfTwoApplicationsIsOneContactWithANoteForEach() {
        Desk other = Desk.of(server, hubSpot, whatsApp, "bmce");
        String here = desk.approves(to, ", \"account\": \"ada\"");
        desk.awaitTold(to);
        String there = other.approves(to, ", \"account\": \"lovelace\"");
        other.awaitTold(to);
        assertThat(desk.contactOf(here).id()).isEqualTo(desk.contactOf(there).id());
    }

    @Test
    void theContactThatIsNamedIsUsedAsItIs() {
        String named = hubSpot.portal().add(ObjectType.CONTACTS, Map.of("email", "named@example.com"));
        String id = desk.starts(to, ", \"contact\": {\"hubspotId\": \"" + named + "\"}");
        desk.awaitTold(to);
        assertThat(desk.contactOf(id).id()).isEqualTo(named);
        assertThat(hubSpot.contact(named).property("otp_ref")).isNotBlank();
        assertThat(hubSpot.contact(named).property("email")).isEqualTo("named@example.com");
    }

    @Test
    void anEmailLeadsToItsContactButNotToOneThatIsTiedToAnotherNumber() {
        String free = hubSpot.portal().add(ObjectType.CONTACTS, Map.of("email", "free@example.com"));
        String id = desk.starts(to, ", \"contact\": {\"email\": \"Free@example.com\"}");
        desk.awaitTold(to);
        assertThat(desk.contactOf(id).id()).isEqualTo(free);

        String another = "+1415555" + PEOPLE.incrementAndGet();
        String tied = desk.starts(another, ", \"contact\": {\"email\": \"free@example.com\"}");
        desk.awaitTold(another);
        assertThat(desk.contactOf(tied).id()).isNotEqualTo(free);
    }

    @Test
    void theOnlyOneWithTheNumberIsThePersonAndOfTwoNeitherIs() {
        String one = hubSpot.portal().add(ObjectType.CONTACTS, Map.of("phone", to));
        String id = desk.starts(to, "");
        desk.awaitTold(to);
        assertThat(desk.contactOf(id).id()).isEqualTo(one);

        String shared = "+1415555" + PEOPLE.incrementAndGet();
        List<String> two = List.of(hubSpot.portal().add(ObjectType.CONTACTS, Map.of("phone", shared)),
                hubSpot.portal().add(ObjectType.CONTACTS, Map.of("mobilephone", shared)));
        String neither = desk.starts(shared, "");
        desk.awaitTold(shared);
        assertThat(desk.contactOf(neither).id()).isNotIn(two);
    }

    @Test
    void aLockoutIsOneTicketThatIsClosedWhenSupportLetsThePersonBackIn() {
        String lockout = desk.locks(to, "");
        desk.awaitTold(to);
        String ticket = desk.lockout(lockout).at("/ticket/hubspotId");
        PortalRecord opened = hubSpot.portal().find(ObjectType.TICKETS, ticket).orElseThrow();
        assertThat(opened.property("hs_pipeline_stage")).isEqualTo("1");
        assertThat(opened.property("content")).contains(lockout).doesNotContain(to);
        assertThat(desk.lockout(lockout).at("/ticket/url")).endsWith("/" + ticket);
        String contact = desk.contactOf(desk.lockout(lockout).at("/verification")).id();
        assertThat(hubSpot.ticketsOf(contact)).extracting(PortalRecord::id).containsExactly(ticket);
        assertThat(hubSpot.contact(contact).properties()).containsEntry("otp_last_outcome", "locked").containsKey("otp_locked_until");

        desk.releases(lockout);
        desk.awaitTold(to);
        await().atMost(Desk.PATIENCE).pollInterval(ofMillis(200)).until(() -> desk.types(to).contains("support.ticket-closed"));
        assertThat(hubSpot.portal().find(ObjectType.TICKETS, ticket).orElseThrow().property("hs_pipeline_stage")).isEqualTo("4");
        assertThat(hubSpot.ticketsOf(contact)).hasSize(1);
        assertThat(desk.types(to)).containsOnlyOnce("support.ticket-opened").containsOnlyOnce("support.ticket-closed");
    }

    @Test
    void aLockoutThatEndsByItselfClosesItsTicket() {
        Desk brief = Desk.of(server, hubSpot, whatsApp, "brief", "20S");
        String lockout = brief.locks(to, "");
        await().atMost(Desk.PATIENCE).pollInterval(ofMillis(200)).until(() -> brief.types(to).contains("support.ticket-closed"));
        String ticket = brief.lockout(lockout).at("/ticket/hubspotId");
        assertThat(hubSpot.portal().find(ObjectType.TICKETS, ticket).orElseThrow().property("hs_pipeline_stage")).isEqualTo("4");
    }

    @Test
    void whoIsForgottenGoesFromHubSpotTooButWhoWasThereBeforeStays() {
        String ours = desk.approves(to, "");
        String another = "+1415555" + PEOPLE.incrementAndGet();
        String named = hubSpot.portal().add(ObjectType.CONTACTS, Map.of("email", "stays" + another.substring(8) + "@example.com"));
        desk.approves(another, ", \"contact\": {\"hubspotId\": \"" + named + "\"}");
        desk.awaitTold(to);
        desk.awaitTold(another);
        String made = desk.contactOf(ours).id();

        erase(to);
        erase(another);

        await().atMost(Desk.PATIENCE).until(() -> hubSpot.portal().find(ObjectType.CONTACTS, made).isEmpty());
        await().atMost(Desk.PATIENCE).until(() -> hubSpot.notesOf(named).isEmpty());
        assertThat(hubSpot.notes()).noneMatch(note -> note.property("hs_note_body").contains("otp:" + ours));
        await().atMost(Desk.PATIENCE)
                .until(() -> hubSpot.contact(named).properties().keySet().stream().noneMatch(name -> name.startsWith("otp_")));
    }

    private static void erase(String number) {
        var answer = OtpClient.admin(server).post("erasures",
                "{\"application\": \"acme\", \"to\": \"" + number + "\", \"reason\": \"asked for\"}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    @Test
    void neitherCodeNorNumberGoesToHubSpotButInASearchForTheNumber() {
        String id = desk.starts(to, "");
        desk.enters(id, "x1", 422);
        String code = whatsApp.awaitCode(to, 2);
        desk.enters(id, code, 200);
        desk.awaitTold(to);
        assertThat(hubSpot.calls(call -> !call.path().endsWith("/search"))).isNotEmpty()
                .noneMatch(call -> call.body().toString().contains(to.substring(1)));
        assertThat(hubSpot.notesOf(desk.contactOf(id).id()))
                .noneMatch(note -> note.property("hs_note_body").replaceAll("otp:[0-9a-f-]{36}", "")
                        .contains(code));
    }

    @Test
    void healthSaysThatItIsInOrder() throws Exception {
        desk.approves(to, "");
        desk.awaitTold(to);
        assertThat(Probe.get(server.health("ready")).body()).contains("hubspot").contains("in order");
    }
}
