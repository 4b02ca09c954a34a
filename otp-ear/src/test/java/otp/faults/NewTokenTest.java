package otp.faults;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import otp.system.OtpClient;
import otp.system.OtpServer;
import otp.system.Send;
import otp.system.ServerSetup;

/** A token that was revoked is replaced as an operator does it: in the configuration, by a restart. */
class NewTokenTest {

    private static final String NEW_TOKEN = "new-token-of-a-test";

    private final WhatsAppWire wire = WhatsAppWire.speaking(Language.plain());
    private final ServerSetup setup = ServerSetup.onDatabaseOfThisRun().with("OTP_WHATSAPP_URL", wire.url().toString());
    private OtpServer server;

    @BeforeEach
    void start() {
        server = setup.start();
    }

    @AfterEach
    void stop() {
        server.close();
        wire.close();
    }

    @Test
    void whatIsStillAliveGoesOutAfterwardsAndWhatIsOverIsGivenUp() {
        wire.fails(WireFault.error(500, 131000)); // so that nothing is sent before the token is refused, and starts are not
        Login alive = login("patient", "PT10M").starts().awaitSends(1);
        Login over = login("hurried", "PT20S").starts().awaitSends(1);
        wire.fails(WireFault.error(401, 190).onlyFor(send -> !hasNewToken(send)));
        int before = alive.sends().size() + over.sends().size();
        await().alias("the token is refused").atMost(ofSeconds(30)).pollInterval(ofMillis(100))
                .until(() -> alive.sends().size() + over.sends().size() > before);
        Instant end = Instant.parse(over.shows("/codeExpiresAt"));

        server.stop();
        await().alias("the code is over").atMost(ofSeconds(40)).pollInterval(ofMillis(100)).until(() -> Instant.now().isAfter(end));
        setup.with("OTP_WHATSAPP_ACCESS_TOKEN", NEW_TOKEN);
        server.launch();
        server.awaitReady();

        alive.awaitDelivery("sent");
        assertThat(withNewToken(alive)).as("attempts with the new token").isEqualTo(1);
        alive.gotOneCode(alive.sends().size());
        alive.succeeds();
        over.isGivenUp();
        assertThat(withNewToken(over)).as("attempts with the new token").isZero();
    }

    private Login login(String application, String codeLifetime) {
        return new Login(OtpClient.admin(server).application(application, Login.DEFINITION.formatted(codeLifetime), "caller", "auditor"),
                wire);
    }

    private static long withNewToken(Login login) {
        return login.sends().stream().filter(NewTokenTest::hasNewToken).count();
    }

    private static boolean hasNewToken(Send send) {
        return send.authorization().equals("Bearer " + NEW_TOKEN);
    }
}
