package otp.retention;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import otp.system.Answer;
import otp.system.Chains;
import otp.system.MySqlSchema;
import otp.system.MySqlTest;
import otp.system.OtpClient;
import otp.system.OtpServer;
import otp.system.ServerSetup;
import otp.system.WhatsAppStub;

/** A node removes what was kept long enough, and nothing that is in force. The rows were made by a node and are then made older. */
@MySqlTest
class PurgeTest {

    private static final String DEFINITION = """
            {"displayName": "Purge", "policy": {"maxAttempts": 1, "lockout": ["%s"], "lockoutMemory": "PT0S", "maxConsecutiveFailures": %d}}""";

    private static final String OLDER = "INTERVAL 2 DAY";
    private final MySqlSchema schema = MySqlSchema.create();
    private final WhatsAppStub whatsApp = WhatsAppStub.start();
    private OtpServer server;
    private OtpClient caller;

    @BeforeEach
    void startTheNode() {
        server = setup().start();
        caller = OtpClient.admin(server).application("purge", DEFINITION.formatted("PT1S", 50), "caller", "support");
    }

    @AfterEach
    void stopTheNode() {
        server.close();
        whatsApp.close();
        schema.close();
    }

    private ServerSetup setup() {
        return ServerSetup.on(schema).talkingTo(whatsApp).with("OTP_RETENTION_EVENTS", "P1D").with("OTP_RETENTION_VERIFICATIONS", "P1D")
                .with("OTP_RETENTION_LOCKOUTS", "P1D");
    }

    private static Answer told(int status, Answer answer) {
        assertThat(answer.status()).as(answer::toString).isEqualTo(status);
        return answer;
    }

    private String starts(String to) {
        return told(201, caller.post("verifications", "{\"to\": \"" + to + "\"}")).at("/id");
    }

    private void entersWrong(String verification) {
        told(423, caller.post("verifications/" + verification + "/checks", "{\"code\": \"x00000\"}"));
    }

    private void define(String lockout, int failures) {
        told(200, OtpClient.admin(server).put("applications/purge", DEFINITION.formatted(lockout, failures)));
    }

    private void awaitQuiet() {
        await().atMost(ofSeconds(60)).pollInterval(ofMillis(100)).until(() -> schema.query("""
                SELECT id FROM message WHERE due_at IS NOT NULL UNION ALL SELECT id FROM lockout
                WHERE due_at IS NOT NULL AND locked_until < DATE_ADD(UTC_TIMESTAMP(3), INTERVAL 1 MINUTE)""").isEmpty());
    }

    /** The node is stopped, all it has written becomes two days older, and it is started again. */
    private void twoDaysPass() {
        server.stop();
        new Chains(schema).age(ofDays(2));
        age("verification", "created_at", "expires_at", "ended_at", "due_at");
        age("lockout", "locked_at", "ended_at");
        age("message", "created_at", "updated_at");
        age("limit_window", "idle_at");
        server.launch();
        server.awaitReady();
    }

    /** The columns, and the time in the ids, of the table itself and of whatever names them. */
    private void age(String table, String... columns) {
        for (String column : columns) {
            schema.execute("UPDATE " + table + " SET " + column + " = DATE_SUB(" + column + ", " + OLDER + ")");
        }
        if (table.equals("verification")) {
            new Chains(schema).ageVerifications(ofDays(2));
        } else if (table.equals("lockout")) {
            ids("lockout", "id");
            ids("account", "lockout_id");
        }
    }

    private void ids(String table, String column) {
        schema.execute("UPDATE " + table + " SET " + column + " = UNHEX(CONCAT(LPAD(HEX(CONV(HEX(SUBSTR(" + column
                + ", 1, 6)), 16, 10) - " + ofDays(2).toMillis() + "), 12, '0'), HEX(SUBSTR(" + column + ", 7)))) WHERE " + column
                + " IS NOT NULL");
    }

    private void awaitPurged() {
        await().atMost(ofSeconds(90)).pollInterval(ofMillis(200))
                .until(() -> !schema.query("SELECT seq FROM audit_event WHERE event_type = 'audit.purged'").isEmpty());
    }

    @Test
    void whatIsOverGoesAndWhatIsInForceStays() {
        String approved = starts("+14155550201");
        told(200, caller.post("verifications/" + approved + "/checks",
                "{\"code\": \"" + whatsApp.awaitCode("+14155550201", 1) + "\"}"));
        entersWrong(starts("+14155550202"));
        awaitQuiet();
        define("P30D", 50);
        entersWrong(starts("+14155550203"));
        define("P30D", 1);
        entersWrong(starts("+14155550204"));
        awaitQuiet();
        int accounts = schema.count("SELECT COUNT(*) FROM account");
        assertThat(schema.count("SELECT COUNT(*) FROM limit_window")).isPositive();

        twoDaysPass();
        awaitPurged();
        await().atMost(ofSeconds(30)).until(() -> schema.count("SELECT COUNT(*) FROM limit_window") == 0);

        assertThat(schema.query("SELECT lockout_level FROM lockout WHERE ended_at IS NULL")).as("in force").hasSize(2);
        assertThat(schema.query("SELECT lockout_level FROM lockout")).hasSize(2);
        assertThat(schema.query("SELECT status FROM verification")).containsExactly("LOCKED", "LOCKED");
        assertThat(schema.query("SELECT m.id FROM message m LEFT JOIN verification v ON v.id = m.verification_id WHERE v.id IS NULL"))
                .isEmpty();
        assertThat(schema.query("SELECT DISTINCT event_type FROM audit_event")).containsExactly("audit.purged");
        assertThat(schema.count("SELECT COUNT(*) FROM account")).isEqualTo(accounts);
        assertThat(new Chains(schema).allFit()).isEqualTo(1);
        assertThat(schema.query("SELECT id FROM account WHERE audit_base_seq <> last_seq OR audit_base IS NULL")).isEmpty();

        told(423, caller.post("verifications", "{\"to\": \"+14155550203\"}"));
        told(423, caller.post("verifications", "{\"to\": \"+14155550204\"}"));
        told(201, caller.post("verifications", "{\"to\": \"+14155550202\"}"));
        assertThat(told(200, caller.post("lockouts/search", "{}")).json().get("items")).hasSize(2);
        told(404, caller.get("verifications/" + approved));
        new Chains(schema).allFit();
    }

    @Test
    void theBeginningOfALogGoesAndTheRestFits() {
        for (int n = 0; n < 3; n++) {
            starts("+14155550301");
        }
        awaitQuiet();
        twoDaysPass();
        String young = starts("+14155550301");
        awaitPurged();
        assertThat(schema.query("SELECT seq FROM audit_event WHERE occurred_at < DATE_SUB(UTC_TIMESTAMP(3), INTERVAL 1 DAY)")).isEmpty();
        assertThat(schema.count("SELECT MIN(seq) - 1 FROM audit_event WHERE account_id <> application_id"))
                .isEqualTo(schema.count("SELECT audit_base_seq FROM account")).isGreaterThan(5);
        new Chains(schema).allFit();
        told(200, caller.get("verifications/" + young));
    }

    @Test
    void aLinkThatDoesNotFitKeepsWhatIsBeforeItAndNobodyElses() {
        starts("+14155550401");
        starts("+14155550402");
        awaitQuiet();
        twoDaysPassAnd("UPDATE audit_event SET actor = 'key:other' WHERE seq = 2 AND account_id = "
                + "(SELECT account_id FROM verification ORDER BY id LIMIT 1)");
        awaitPurged();
        assertThat(schema.query("SELECT id FROM account WHERE audit_base_seq = 0")).hasSize(1);
        assertThat(schema.query("SELECT seq FROM audit_event WHERE account_id <> application_id ORDER BY seq")).startsWith("1", "2");
    }

    private void twoDaysPassAnd(String sql) {
        server.stop();
        new Chains(schema).age(ofDays(2));
        schema.execute(sql);
        server.launch();
        server.awaitReady();
    }
}
