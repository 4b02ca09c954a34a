package otp.erasure;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

import otp.system.Answer;
import otp.system.Chains;
import otp.system.MySqlSchema;
import otp.system.MySqlTest;
import otp.system.OtpClient;
import otp.system.OtpServer;
import otp.system.ServerSetup;
import otp.system.WhatsAppStub;

/** A log whose beginning was purged, and whose person was erased and has come back, is believed. */
@MySqlTest
class ErasePurgeVerifyTest {

    private static final String ADA = "{\"to\": \"+14155550501\", \"account\": \"ada\"}";

    @Test
    void anErasedAndPurgedLogIsIntact() {
        try (MySqlSchema schema = MySqlSchema.create(); WhatsAppStub whatsApp = WhatsAppStub.start();
                OtpServer server = ServerSetup.on(schema).talkingTo(whatsApp).with("OTP_RETENTION_EVENTS", "P1D").start()) {
            OtpClient admin = OtpClient.admin(server);
            OtpClient caller = admin.application("verify", "{\"displayName\": \"Verify\"}", "caller");
            told(201, caller.post("verifications", ADA));
            told(201, caller.post("verifications", "{\"to\": \"+14155550502\"}"));
            await().atMost(ofSeconds(60)).until(() -> schema.query("SELECT id FROM message WHERE due_at IS NOT NULL").isEmpty());
            server.stop();
            new Chains(schema).age(ofDays(2));
            server.launch();
            server.awaitReady();
            told(201, caller.post("verifications", ADA));
            told(200, admin.post("erasures", "{\"application\": \"verify\", \"account\": \"ada\", \"reason\": \"asked for\"}"));
            told(201, caller.post("verifications", ADA));
            assertIntact(admin);
            await().atMost(ofSeconds(90)).pollInterval(ofMillis(200))
                    .until(() -> !schema.query("SELECT seq FROM audit_event WHERE event_type = 'audit.purged'").isEmpty());
            assertIntact(admin);
            told(200, admin.post("erasures", "{\"application\": \"verify\", \"to\": \"+14155550501\", \"reason\": \"asked for\"}"));
            assertIntact(admin);
            new Chains(schema).allFit();
        }
    }

    private static void assertIntact(OtpClient admin) {
        Answer answer = told(200, admin.post("audit-events/verify", "{\"application\": \"verify\"}"));
        assertThat(answer.json().get("intact").asBoolean()).as(answer::toString).isTrue();
    }

    private static Answer told(int status, Answer answer) {
        assertThat(answer.status()).as(answer::toString).isEqualTo(status);
        return answer;
    }
}
