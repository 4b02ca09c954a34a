package otp.erasure;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import otp.system.Answer;
import otp.system.Chains;
import otp.system.MySqlSchema;
import otp.system.MySqlTest;
import otp.system.OtpClient;
import otp.system.OtpServer;
import otp.system.ServerSetup;
import otp.system.WhatsAppStub;

/** Whoever looks through the whole database after an erasure finds nothing that tells who it was, and a log that still fits. */
@MySqlTest
class NothingLeftTest {

    private static final String DEFINITION = """
            {"displayName": "Erasure", "policy": {"maxAttempts": 1, "resendCooldown": "PT0S", "lockout": ["PT1H"]},
             "allowedReturnUrls": ["https://app.example.com/"],
             "limits": {"sendsPerRecipient": {"count": 500, "per": "PT1H"}, "startsPerClientIp": {"count": 500, "per": "PT1H"}}}""";
    private static final String ADA = "+14155550101";
    private static final String BOB = "+14155550102";
    private static final String CARL = "+14155550103";
    private static final String DORA = "+14155550104";
    private static MySqlSchema schema;
    private static WhatsAppStub whatsApp;
    private static OtpServer server;
    private static OtpClient caller;

    @BeforeAll
    static void startTheNode() {
        schema = MySqlSchema.create();
        whatsApp = WhatsAppStub.start();
        server = ServerSetup.on(schema).talkingTo(whatsApp).start();
        caller = OtpClient.admin(server).application("erasure", DEFINITION, "caller", "support");
    }

    @AfterAll
    static void stopTheNode() {
        server.close();
        whatsApp.close();
        schema.close();
    }

    private static Answer told(int status, Answer answer) {
        assertThat(answer.status()).as(answer::toString).isEqualTo(status);
        return answer;
    }

    private static String starts(String to, String account) {
        return told(201, caller.with("Idempotency-Key", "start-" + System.nanoTime()).post("verifications", """
                {"to": "%s", "account": "%s", "client": "device-77", "clientIp": "203.0.113.9", "nonce": "n-0S6", \
                "returnUrl": "https://app.example.com/account", \
                "contact": {"hubspotId": "151", "email": "somebody@example.com"}}""".formatted(to, account))).at("/id");
    }

    private static void enters(int status, String verification, String code) {
        told(status, caller.with("Idempotency-Key", "check-" + System.nanoTime()).post("verifications/" + verification + "/checks",
                "{\"code\": \"" + code + "\"}"));
    }

    private static Answer erased(String whom) {
        return told(200,
                OtpClient.admin(server).post("erasures", "{\"application\": \"erasure\", " + whom + ", \"reason\": \"asked for\"}"));
    }

    /** Each table in which somebody's bytes stand, as often as there are rows that have them. */
    private static List<String> rowsWith(byte[] wanted) {
        String hex = HexFormat.of().withUpperCase().formatHex(wanted);
        return columns()
                .flatMap(column -> schema.query("SELECT '" + column[0] + "." + column[1] + "' FROM `" + column[0] + "` WHERE LOCATE('"
                        + hex + "', HEX(`" + column[1] + "`)) % 2 = 1").stream())
                .toList();
    }

    private static Stream<String[]> columns() {
        return schema.query("SELECT CONCAT(table_name, ' ', column_name) FROM information_schema.columns WHERE table_schema = DATABASE()"
                + " AND data_type IN ('varchar', 'binary', 'varbinary', 'blob', 'text', 'longtext', 'char')").stream()
                .map(name -> name.split(" "));
    }

    private static byte[] bytes(String sql) {
        return HexFormat.of().parseHex(schema.query("SELECT HEX(" + sql).get(0));
    }

    private static void awaitNothingDue() {
        await().atMost(ofSeconds(60)).until(() -> schema.query("SELECT id FROM message WHERE due_at IS NOT NULL").isEmpty());
    }

    @Test
    void neitherNameNorNumberNorCiphertextNorIndexIsLeftButUnderWhatCounts() {
        String approved = starts(ADA, "ada-account");
        enters(200, approved, whatsApp.awaitCode(ADA, 1));
        String locked = starts(ADA, "ada-account");
        whatsApp.awaitCode(ADA, 2);
        enters(423, locked, "x00000");
        String lockout = told(200, caller.post("lockouts/search", "{\"account\": \"ada-account\"}")).at("/items/0/id");
        told(200, caller.post("lockouts/" + lockout + "/release", "{\"agent\": \"j.doe\", \"reason\": \"Ada herself called\"}"));
        String pending = starts(ADA, "ada-account");
        awaitNothingDue();
        byte[] index = bytes("recipient_index) FROM verification WHERE id = UUID_TO_BIN('" + pending + "')");
        byte[] account = bytes("account_id) FROM verification WHERE id = UUID_TO_BIN('" + pending + "')");
        assertThat(rowsWith("ada-account".getBytes())).as("the search finds what is there").contains("account.name");
        assertThat(rowsWith(index)).contains("verification.recipient_index", "audit_event.recipient_index", "lockout.recipient_index",
                "limit_window.id");

        Answer answer = erased("\"account\": \"ada-account\"");

        assertThat(answer.json().get("verifications").asInt()).isEqualTo(3);
        assertThat(answer.json().get("canceled").asInt()).isEqualTo(1);
        for (String word : List.of("ada-account", ADA.substring(1), ADA.substring(2), "somebody@example.com", "Ada herself", "n-0S6",
                "app.example.com/account")) {
            assertThat(rowsWith(word.getBytes())).as(word).isEmpty();
        }
        assertThat(rowsWith(index)).containsExactly("limit_window.id");
        String ofAccount = " WHERE account_id = 0x" + HexFormat.of().formatHex(account);
        assertThat(schema.query("SELECT id FROM verification" + ofAccount + " AND (LENGTH(recipient) > 0 OR action_digest IS NOT NULL"
                + " OR return_url IS NOT NULL OR nonce IS NOT NULL OR client_index IS NOT NULL OR contact_hubspot_id IS NOT NULL"
                + " OR contact_email IS NOT NULL)")).isEmpty();
        assertThat(schema.query("SELECT id FROM message" + ofAccount + " AND (provider_digest IS NOT NULL OR due_at IS NOT NULL)"))
                .isEmpty();
        assertThat(schema
                .query("SELECT id FROM idempotency_record" + ofAccount + " AND (answer IS NOT NULL OR fingerprint <> REPEAT('\\0', 32))"))
                .isEmpty();
        assertThat(schema.query("SELECT id FROM idempotency_record" + ofAccount)).as("of these").hasSizeGreaterThanOrEqualTo(4);
        assertThat(schema.query("SELECT audit_key FROM account WHERE id = 0x" + HexFormat.of().formatHex(account)))
                .containsExactly((String) null);
        new Chains(schema).allFit();
        told(201, caller.post("verifications", "{\"to\": \"" + ADA + "\", \"account\": \"ada-account\"}"));
        new Chains(schema).allFit();
    }

    /** Of the tables of the CRM only its own ids are left, and those only until it has forgotten them. */
    @Test
    void whatTheCrmWasToldHasToGoThereToo() {
        String eve = starts("+14155550105", "eve");
        String account = "(SELECT account_id FROM verification WHERE id = UUID_TO_BIN('" + eve + "'))";
        schema.execute("INSERT INTO crm_account (account_id, application_id, contact_id) SELECT account_id, application_id, '151'"
                + " FROM verification WHERE id = UUID_TO_BIN('" + eve + "')");
        schema.execute(
                "INSERT INTO crm_note (account_id, story_id, contact_id, note_id, attempted_at) SELECT account_id, id, '152', '9001',"
                        + " created_at FROM verification WHERE id = UUID_TO_BIN('" + eve + "')");
        erased("\"account\": \"eve\"");
        erased("\"account\": \"eve\"");
        assertThat(schema.query("SELECT contact_id FROM crm_account WHERE account_id = " + account)).isEmpty();
        assertThat(schema.query("SELECT contact_id FROM crm_erasure WHERE account_id = " + account
                + " AND due_at IS NOT NULL AND ended_at IS NULL ORDER BY contact_id")).containsExactly("151", "152");
        assertThat(schema.query("SELECT note_id FROM crm_note WHERE account_id = " + account)).as("until it is gone there")
                .containsExactly("9001");
        Answer parked = told(200, OtpClient.admin(server).post("crm/parked/search", "{\"application\": \"erasure\"}"));
        assertThat(parked.json().get("items")).as("not refused yet").isEmpty();
    }

    @Test
    void anotherAccountOfThePersonIsWhole() {
        String work = starts(BOB, "bob-at-work");
        starts(BOB, "bob-at-home");
        erased("\"account\": \"bob-at-home\"");
        assertThat(rowsWith("bob-at-home".getBytes())).isEmpty();
        assertThat(told(200, caller.get("verifications/" + work)).at("/to")).isEqualTo("+1******0102");
        assertThat(schema.query("SELECT seq FROM audit_event WHERE verification_id = UUID_TO_BIN('" + work
                + "') AND recipient_index IS NULL")).isEmpty();
        assertThat(erased("\"to\": \"" + BOB + "\"").json().get("accounts").asInt()).isEqualTo(1);
        assertThat(rowsWith("bob-at-work".getBytes())).isEmpty();
        new Chains(schema).allFit();
    }

    @Test
    void whileAMessageIsBeingSentNothingComesBack() {
        String pending;
        whatsApp.pause();
        try {
            pending = starts(CARL, "carl");
            await().atMost(ofSeconds(20)).until(() -> whatsApp.sendsTo(CARL).size() == 1);
            erased("\"account\": \"carl\"");
        } finally {
            whatsApp.resume();
        }
        String other = starts(DORA, "dora");
        whatsApp.awaitCode(DORA, 1);
        await().atMost(ofSeconds(20)).until(() -> schema.query("SELECT due_at FROM message WHERE verification_id = UUID_TO_BIN('" + other
                + "') AND due_at IS NOT NULL").isEmpty());
        assertThat(told(200, caller.get("verifications/" + pending)).json().get("to").isNull()).isTrue();
        assertThat(rowsWith("carl".getBytes())).isEmpty();
        assertThat(schema.query("SELECT status FROM message WHERE verification_id = UUID_TO_BIN('" + pending + "')"))
                .containsExactly("FAILED");
        assertThat(whatsApp.sendsTo(CARL)).hasSize(1);
        new Chains(schema).allFit();
    }
}
