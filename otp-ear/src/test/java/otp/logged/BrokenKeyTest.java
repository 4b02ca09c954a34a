package otp.logged;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.stream.Collectors;

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
import otp.system.WhatsAppStub;

/** What cannot be written into the log does not happen. */
@MySqlTest
class BrokenKeyTest {

    private static final String ADA = "+14155552671";
    private static final String BOB = "+14155552672";
    private static final String CLEO = "+14155552673";
    private static final List<String> TABLES = List.of("account", "verification", "message", "lockout", "audit_event", "audit_chain",
            "limit_window", "refusal_count");

    private static MySqlSchema schema;
    private static WhatsAppStub whatsApp;
    private static OtpServer server;
    private static OtpClient caller;

    @BeforeAll
    static void start() {
        schema = MySqlSchema.create();
        whatsApp = WhatsAppStub.start();
        server = ServerSetup.on(schema).talkingTo(whatsApp).start();
        caller = OtpClient.admin(server).application("acme", "{\"displayName\":\"Acme\"}", "caller");
    }

    @AfterAll
    static void stop() {
        server.close();
        whatsApp.close();
        schema.close();
    }

    private static Answer starts(String to, String account) {
        return caller.post("verifications", "{\"to\":\"" + to + "\",\"account\":\"" + account + "\"}");
    }

    private static Answer checks(String verification, String code) {
        return caller.post("verifications/" + verification + "/checks", "{\"code\":\"" + code + "\"}");
    }

    /** A digest of every row of every table. */
    private static List<String> rows() {
        return TABLES.stream().map(BrokenKeyTest::digest).toList();
    }

    private static String digest(String table) {
        String columns = schema.query("SELECT CONCAT('COALESCE(HEX(`', column_name, '`), 0)') FROM information_schema.columns"
                + " WHERE table_schema = DATABASE() AND table_name = '" + table + "'").stream().collect(Collectors.joining(", "));
        return table + schema.query("SELECT SHA2(CONCAT_WS('|', " + columns + "), 256) FROM " + table + " ORDER BY 1");
    }

    private static void awaitSent(String to, int count) {
        whatsApp.awaitCode(to, count);
        await().atMost(ofSeconds(20)).until(() -> schema.query("SELECT id FROM message WHERE due_at IS NOT NULL").isEmpty());
    }

    @Test
    void withoutItsAuditKeyAnAccountIsRefusedAndNothingIsWrittenAndOthersAreServed() {
        String verification = starts(ADA, "ada").at("/id");
        String other = starts(BOB, "bob").at("/id");
        awaitSent(ADA, 1);
        awaitSent(BOB, 1);
        String right = whatsApp.awaitCode(ADA, 1);
        for (String broken : List.of("UNHEX(REPEAT('2A', LENGTH(audit_key)))", "'x'",
                "(SELECT b.audit_key FROM (SELECT * FROM account) b WHERE b.name = 'bob')")) {
            schema.execute("CREATE TABLE kept AS SELECT id, audit_key FROM account");
            schema.execute("UPDATE account SET audit_key = " + broken + " WHERE name = 'ada'");
            List<String> before = rows();

            for (Answer refused : List.of(checks(verification, right), checks(verification, "x1"), starts(ADA, "ada"),
                    caller.post("verifications/" + verification + "/resends", "{}"), caller.delete("verifications/" + verification))) {
                assertThat(refused.status()).as(refused::toString).isEqualTo(503);
                assertThat(refused.problem()).isEqualTo("unavailable");
                assertThat(refused.at("/component")).isEqualTo("database");
                assertThat(refused.header("Retry-After")).isNotNull();
            }
            assertThat(rows()).isEqualTo(before);

            schema.execute("UPDATE account a JOIN kept k ON k.id = a.id SET a.audit_key = k.audit_key");
            schema.execute("DROP TABLE kept");
        }
        assertThat(checks(other, whatsApp.awaitCode(BOB, 1)).status()).isEqualTo(200);
        assertThat(checks(verification, right).status()).as("once the key is back").isEqualTo(200);
        assertThat(server.log()).contains("the database was tampered with");
        assertThat(new AuditLog(schema).chainsWithGaps()).isEmpty();
    }

    @Test
    void aMessageWhoseFateCannotBeWrittenIsNotSentAtEveryLease() {
        whatsApp.pause();
        starts(CLEO, "cleo");
        whatsApp.awaitCode(CLEO, 1);
        schema.execute("CREATE TABLE kept_key AS SELECT id, audit_key FROM account WHERE name = 'cleo'");
        schema.execute("UPDATE account SET audit_key = 'x' WHERE name = 'cleo'");
        whatsApp.resume();

        await().atMost(ofSeconds(20)).until(() -> schema.count("SELECT COUNT(*) FROM message m JOIN account a ON a.id = m.account_id"
                + " WHERE a.name = 'cleo' AND m.ambiguous AND m.status = 'QUEUED' AND m.due_at > UTC_TIMESTAMP(3) + INTERVAL 5 MINUTE") == 1);
        assertThat(whatsApp.sendsTo(CLEO)).hasSize(1);
        assertThat(server.log()).contains("cannot be written down, it is left alone for a while");

        schema.execute("UPDATE account a JOIN kept_key k ON k.id = a.id SET a.audit_key = k.audit_key");
        schema.execute("DROP TABLE kept_key");
        schema.execute("UPDATE message m JOIN account a ON a.id = m.account_id SET m.due_at = UTC_TIMESTAMP(3) WHERE a.name = 'cleo'");
        awaitSent(CLEO, 2); // once the key is back, after its pause
    }

    @Test
    void withoutTheKeyOfTheChainsNoNodeStartsAndItSaysWhich() {
        try (OtpServer node = ServerSetup.on(schema).start()) {
            node.stop();
            String wrapped = schema.query("SELECT HEX(wrapped) FROM data_key WHERE purpose = 'AUDIT'").get(0);
            schema.execute("UPDATE data_key SET wrapped = UNHEX(REVERSE('" + wrapped + "')) WHERE purpose = 'AUDIT'");
            node.launch();
            node.awaitFailedStart();
            assertThat(node.log()).contains("table data_key does not hold the AUDIT key that was made");

            node.stop();
            schema.execute("UPDATE data_key SET wrapped = UNHEX('" + wrapped + "') WHERE purpose = 'AUDIT'");
            node.launch();
            node.awaitReady();
        }
    }
}
