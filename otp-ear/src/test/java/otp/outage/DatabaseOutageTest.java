package otp.outage;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import otp.system.Answer;
import otp.system.MySqlSchema;
import otp.system.MySqlTest;
import otp.system.OtpClient;
import otp.system.OtpServer;
import otp.system.Probe;
import otp.system.Relay;
import otp.system.ServerSetup;
import otp.system.StatusCall;
import otp.system.WhatsAppStub;

/** The database goes and comes back, seen from outside. */
@MySqlTest
class DatabaseOutageTest {

    private static final String TO = "+14155552671";
    private static final String THIRD = "+14155552673";
    private static final String OTHER = "+14155552672";

    private static MySqlSchema schema;
    private static Relay relay;
    private static WhatsAppStub whatsApp;
    private static OtpServer server;
    private static OtpClient caller;

    @BeforeAll
    static void start() {
        schema = MySqlSchema.create();
        relay = Relay.to(schema.host(), schema.port());
        whatsApp = WhatsAppStub.start();
        server = ServerSetup.on(schema).with("OTP_DB_URL", schema.url(relay.port())).talkingTo(whatsApp).start();
        caller = OtpClient.admin(server).application("acme", "{\"displayName\":\"Acme\"}", "caller");
    }

    /** A connection of the pool that the outage of the test before broke may still be met. */
    @BeforeEach
    void theDatabaseAnswers() {
        await().atMost(ofSeconds(30)).until(() -> caller.post("verifications", "{\"to\":\"" + OTHER + "\"}").status() != 503);
    }

    @AfterEach
    void restore() {
        relay.restore();
    }

    @AfterAll
    static void stop() {
        server.close();
        relay.close();
        whatsApp.close();
        schema.close();
    }

    @Test
    void aCheckAnswers503WithinFourSecondsWhileTheDatabaseIsGoneAndApprovesAfterwardsWithoutARestart() {
        Answer started = caller.post("verifications", "{\"to\":\"" + TO + "\",\"account\":\"ada\"}");
        assertThat(started.status()).as(started.toString()).isEqualTo(201);
        String check = "verifications/" + started.at("/id") + "/checks";
        String right = "{\"code\":\"" + whatsApp.awaitCode(TO, 1) + "\"}";

        relay.cut();

        long asked = System.nanoTime();
        Answer refused = caller.post(check, right);
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - asked)).isLessThan(4_000);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(503);
        assertThat(refused.at("/component")).isEqualTo("database");
        assertThat(refused.header("Retry-After")).isNotNull();
        assertNotReadyButAlive();

        relay.restore();

        await().atMost(ofSeconds(10)).pollInterval(ofMillis(200)).until(() -> caller.post(check, right).status() == 200);
        await().atMost(ofSeconds(10)).until(() -> Probe.status(server.health("ready")) == 200);
    }

    @Test
    void aStatusThatCannotBeStoredIsRefusedSoThatItIsToldAgain() {
        String verification = caller.post("verifications", "{\"to\":\"" + THIRD + "\"}").at("/id");
        whatsApp.awaitCode(THIRD, 1);
        var send = whatsApp.sendsTo(THIRD).get(0);
        String status = StatusCall.status(send.callback(), send.to(), "delivered", "");

        relay.cut();

        Answer refused = StatusCall.tell(server, status);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(503);
        assertThat(StatusCall.tell(server, "{}").status()).as("nothing to store").isEqualTo(200);

        relay.restore();

        await().atMost(ofSeconds(30)).until(() -> StatusCall.tell(server, status).status() == 200);
        await().atMost(ofSeconds(30)).until(() -> caller.get("verifications/" + verification).at("/delivery/status").equals("delivered"));
    }

    @Test
    void aNodeIsNotReadyWhileTheDatabaseTakesConnectionsAndSaysNothing() {
        relay.hold();
        assertNotReadyButAlive();

        relay.restore();
        await().atMost(ofSeconds(30)).until(() -> Probe.status(server.health("ready")) == 200);
    }

    private void assertNotReadyButAlive() {
        await().atMost(ofSeconds(5)).until(() -> Probe.status(server.health("ready")) == 503);
        assertThat(Probe.status(server.health("live"))).isEqualTo(200);
    }
}
