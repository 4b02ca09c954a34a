package otp.portal;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import otp.sandbox.portal.PortalRecord;
import otp.system.HubSpotCall;
import otp.system.HubSpotStub;
import otp.system.MySqlSchema;
import otp.system.MySqlTest;
import otp.system.OtpServer;
import otp.system.ServerSetup;
import otp.system.WhatsAppStub;

/** Two nodes and one portal. */
@MySqlTest
class TwoRelaysTest {

    private static final Predicate<HubSpotCall> NOTES_MADE = call -> call.is("POST", "notes/batch/create");
    private static final int REQUESTS = 30;

    private final MySqlSchema schema = MySqlSchema.create();
    private final HubSpotStub hubSpot = HubSpotStub.start();
    private final WhatsAppStub whatsApp = WhatsAppStub.start();
    private final Map<String, String> verifications = new TreeMap<>();
    private OtpServer one;
    private OtpServer other;
    private Desk desk;

    @BeforeEach
    void oneNodeStarts() {
        one = node().start();
        desk = Desk.of(one, hubSpot, whatsApp, "acme");
    }

    @AfterEach
    void stop() {
        one.close();
        if (other != null) {
            other.close();
        }
        whatsApp.close();
        hubSpot.close();
        schema.close();
    }

    private ServerSetup node() {
        return ServerSetup.on(schema).talkingTo(whatsApp).talkingTo(hubSpot).with("OTP_HUBSPOT_REQUESTS_PER_10S", "" + REQUESTS);
    }

    private void approve(Desk where, int first, int people) {
        IntStream.range(first, first + people).mapToObj(person -> "+1415557" + (2000 + person))
                .forEach(number -> verifications.put(number, where.approves(number, "")));
    }

    private void everybodyIsToldOfOnce(Desk where) {
        verifications.forEach((number, verification) -> {
            where.awaitTold(number);
            assertThat(where.notesEverywhere(verification)).as(verification).isEqualTo(1);
        });
        assertThat(hubSpot.contacts().stream().map(contact -> contact.property("otp_ref"))).doesNotHaveDuplicates()
                .hasSize(verifications.size());
        hubSpot.assertNeverMoreThan(REQUESTS);
    }

    @Test
    void aNodeThatDiesInTheMiddleOfABatchLeavesNothingUntoldAndNothingTwice() {
        hubSpot.pause(NOTES_MADE);
        approve(desk, 0, 20);
        String lockout = desk.locks("+14155589999", "");
        await().atMost(Desk.PATIENCE).until(() -> !hubSpot.calls(NOTES_MADE).isEmpty());

        one.kill();
        other = node().start();
        hubSpot.resume();

        Desk there = desk.at(other);
        verifications.put("+14155589999", there.lockout(lockout).at("/verification"));
        everybodyIsToldOfOnce(there);
        assertThat(hubSpot.tickets()).extracting(PortalRecord::id).containsExactly(there.lockout(lockout).at("/ticket/hubspotId"));
    }

    @Test
    void twoNodesAtWorkKeepTheBudgetTogetherAndTellEverythingOnce() {
        other = node().start();
        Desk there = desk.at(other);
        await().atMost(Desk.PATIENCE).pollInterval(ofMillis(100))
                .until(() -> there.caller().post("audit-events/search", "{\"limit\": 1}").status() == 200);
        for (int round = 0; round < 12; round++) {
            approve(desk, 20 * round, 10);
            approve(there, 20 * round + 10, 10);
        }
        everybodyIsToldOfOnce(there);
    }
}
