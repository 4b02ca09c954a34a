package otp.portal;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import otp.sandbox.portal.PortalRecord;
import otp.system.Answer;
import otp.system.HubSpotStub;
import otp.system.OtpClient;
import otp.system.OtpServer;
import otp.system.WhatsAppStub;

/** An application whose people are told of in HubSpot, and what can be seen of that from outside. */
final class Desk {

    static final Duration PATIENCE = ofSeconds(60);
    private static final String DEFINITION = """
            {"displayName": "Acme & Sons", "policy": {"maxAttempts": 3, "lockout": ["PT%s"], "resendCooldown": "PT0S"},
             "limits": {"startsPerApplication": {"count": 1000000, "per": "PT1M"}, "sendsPerRecipient": {"count": 500, "per": "PT1H"}}}""";
    private final HubSpotStub hubSpot;
    private final WhatsAppStub whatsApp;
    private final OtpClient caller;

    private Desk(HubSpotStub hubSpot, WhatsAppStub whatsApp, OtpClient caller) {
        this.hubSpot = hubSpot;
        this.whatsApp = whatsApp;
        this.caller = caller;
    }

    static Desk of(OtpServer server, HubSpotStub hubSpot, WhatsAppStub whatsApp, String application) {
        return of(server, hubSpot, whatsApp, application, "1H");
    }

    /** @param lockout how long a lockout lasts, such as 1H or 5S */
    static Desk of(OtpServer server, HubSpotStub hubSpot, WhatsAppStub whatsApp, String application, String lockout) {
        return new Desk(hubSpot, whatsApp,
                OtpClient.admin(server).application(application, DEFINITION.formatted(lockout), "caller", "support", "auditor"));
    }

    Desk at(OtpServer server) {
        return new Desk(hubSpot, whatsApp, caller.at(server));
    }

    OtpClient caller() {
        return caller;
    }

    /** @param more members of the body, each with a comma in front; @return the id */
    String starts(String to, String more) {
        return expect(201, caller.post("verifications", "{\"to\": \"" + to + "\"" + more + "}")).at("/id");
    }

    String approves(String to, String more) {
        int sends = whatsApp.sendsTo(to).size();
        String id = starts(to, more);
        enters(id, whatsApp.awaitCode(to, sends + 1), 200);
        return id;
    }

    /** @return the lockout's id */
    String locks(String to, String more) {
        String id = starts(to, more);
        enters(id, "x1", 422);
        enters(id, "x2", 422);
        enters(id, "x3", 423);
        return expect(200, caller.post("lockouts/search", "{\"to\": \"" + to + "\", \"limit\": 1}")).at("/items/0/id");
    }

    void enters(String verification, String code, int status) {
        expect(status, caller.post("verifications/" + verification + "/checks", "{\"code\": \"" + code + "\"}"));
    }

    void releases(String lockout) {
        expect(200, caller.post("lockouts/" + lockout + "/release", "{\"agent\": \"j.doe\", \"reason\": \"called back\"}"));
    }

    Answer lockout(String id) {
        return expect(200, caller.get("lockouts/" + id));
    }

    /** Waits until the CRM knows every event of the number, and there is at least one. */
    void awaitTold(String to) {
        await().alias("every event is synced").atMost(PATIENCE).pollInterval(ofMillis(200)).until(() -> crm(to), Set.of("synced")::equals);
    }

    void awaitCrm(String to, String status) {
        await().alias("an event is " + status).atMost(PATIENCE).pollInterval(ofMillis(200)).until(() -> crm(to).contains(status));
    }

    /** The states of the number's events. */
    Set<String> crm(String to) {
        Set<String> states = new TreeSet<>();
        events(to).forEach(event -> states.add(event.at("/crm/status").asText()));
        return states;
    }

    List<String> types(String to) {
        return events(to).stream().map(event -> event.at("/type").asText()).toList();
    }

    private List<JsonNode> events(String to) {
        var items = expect(200, caller.post("audit-events/search", "{\"to\": \"" + to + "\", \"limit\": 200}")).json().at("/items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    /** The only contact that this story's note is on. */
    PortalRecord contactOf(String verification) {
        List<PortalRecord> contacts = hubSpot.contacts().stream().filter(contact -> notes(contact.id(), verification) > 0).toList();
        assertThat(contacts).as("contacts with a note of " + verification).hasSize(1);
        return contacts.get(0);
    }

    /** How many notes of a contact tell that story. */
    long notes(String contact, String verification) {
        return hubSpot.notesOf(contact).stream().filter(note -> note.property("hs_note_body").contains("otp:" + verification)).count();
    }

    /** How many notes there are of it at all. */
    long notesEverywhere(String verification) {
        return hubSpot.notes().stream().filter(note -> note.property("hs_note_body").contains("otp:" + verification)).count();
    }

    private static Answer expect(int status, Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        return answer;
    }
}
