package otp.logged;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import otp.system.Answer;
import otp.system.AuditLog;
import otp.system.MySqlSchema;
import otp.system.MySqlTest;
import otp.system.OtpClient;
import otp.system.OtpServer;
import otp.system.ServerSetup;

/** Every act of an administrator leaves one event in the application's own log, with who, in which request, before and after. */
@MySqlTest
class AdministrationTest {

    private static MySqlSchema schema;
    private static OtpServer server;

    @BeforeAll
    static void start() {
        schema = MySqlSchema.create();
        server = ServerSetup.on(schema).start();
    }

    @AfterAll
    static void stop() {
        server.close();
        schema.close();
    }

    private static OtpClient admin(String request) {
        return OtpClient.admin(server).with("X-Request-Id", request);
    }

    private static String definition(int attempts) {
        return "{\"displayName\":\"Acme\",\"policy\":{\"maxAttempts\":" + attempts + "},\"support\":{\"phone\":\"+18005550100\"}}";
    }

    private static List<String> told(String application) {
        return schema.query("SELECT CONCAT_WS(' ', e.seq, e.event_type, e.actor, e.request_id, e.details) FROM audit_event e"
                + " JOIN application a ON a.id = e.account_id AND a.id = e.application_id WHERE a.name = '" + application
                + "' AND e.personal IS NULL AND e.recipient_index IS NULL AND e.mac IS NOT NULL ORDER BY e.seq");
    }

    @Test
    void whatIsDefinedCreatedAndRevokedIsToldOnceAndWhatIsRefusedIsNot() {
        assertThat(admin("first").put("applications/acme", definition(3)).status()).isEqualTo(201);
        assertThat(admin("second").put("applications/acme", definition(10)).status()).isEqualTo(200);
        assertThat(admin("refused").with("If-Match", "\"0\"").put("applications/acme", definition(1)).status()).isEqualTo(412);
        assertThat(admin("wrong").put("applications/acme", definition(11)).status()).isEqualTo(400);
        Answer key = admin("third").post("applications/acme/keys",
                "{\"roles\":[\"support\",\"caller\"],\"label\":\"+14155552671\",\"expiresAt\":\"2099-01-01T00:00:00.000Z\"}");
        String id = key.at("/id");
        assertThat(admin("fourth").delete("applications/acme/keys/" + id).status()).isEqualTo(204);
        admin("again").delete("applications/acme/keys/" + id);

        List<String> told = told("acme");
        assertThat(told).hasSize(4);
        assertThat(told.get(0)).startsWith("1 application.created admin first {\"version\":");
        assertThat(told.get(1)).startsWith("2 application.changed admin second"
                + " {\"changes\":[{\"member\":\"policy.maxAttempts\",\"from\":\"3\",\"to\":\"10\"}],\"version\":");
        assertThat(told.get(2)).isEqualTo("3 key.created admin third {\"key\":\"" + id
                + "\",\"roles\":[\"caller\",\"support\"],\"expiresAt\":\"2099-01-01T00:00:00.000Z\"}");
        assertThat(told.get(3)).isEqualTo("4 key.revoked admin fourth {\"key\":\"" + id + "\"}");
    }

    @Test
    void eachApplicationHasAChainOfItsOwn() {
        for (String name : List.of("one", "other")) {
            assertThat(admin(name).put("applications/" + name, definition(3)).status()).isEqualTo(201);
            assertThat(told(name)).hasSize(1);
        }
        assertThat(new AuditLog(schema).chainsWithGaps()).isEmpty();
        assertThat(new AuditLog(schema).chainsWithAnotherHead()).isEmpty();
    }
}
