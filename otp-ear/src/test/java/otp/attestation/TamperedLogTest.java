package otp.attestation;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import otp.system.Answer;
import otp.system.Database;
import otp.system.OtpClient;
import otp.system.OtpServer;
import otp.system.ServerSetup;
import otp.system.WhatsAppStub;

/** Whatever somebody does to the log by SQL, the first broken link is named; once it is put back, the log is intact. */
class TamperedLogTest {

    private static final String DEFINITION = "{\"displayName\": \"Acme\", \"policy\": {\"resendCooldown\": \"PT0S\"}}";
    private static Database database;
    private static WhatsAppStub whatsApp;
    private static OtpServer server;
    private static OtpClient admin;
    private static OtpClient caller;
    private static byte[] application;
    private static byte[] ada;
    private static byte[] bob;
    private static byte[] carol;
    private static Records records;

    @BeforeAll
    static void aStoryOfTwoAccountsWithRootsAndOfOneSinceTheLast() {
        database = Database.ofThisRun();
        whatsApp = WhatsAppStub.start();
        ServerSetup setup = database.setup().talkingTo(whatsApp).with("OTP_AUDIT_ROOT_EVERY", "PT1S");
        server = setup.start();
        admin = OtpClient.admin(server);
        caller = admin.application("acme", DEFINITION, "caller");
        application = (byte[]) database.rows("SELECT id FROM application WHERE name = 'acme'").get(0)[0];
        ada = logsIn("ada", "+14155552671");
        bob = logsIn("bob", "+14155552672");
        awaitSent();
        long root = newestRoot();
        await().atMost(ofSeconds(60)).pollInterval(ofMillis(100)).until(() -> newestRoot() >= root + 3);
        server.stop();
        setup.with("OTP_AUDIT_ROOT_EVERY", null);
        server.launch();
        server.awaitReady();
        carol = logsIn("carol", "+14155552673");
        awaitSent();
        records = Records.of(database, application);
    }

    @AfterAll
    static void stop() {
        server.close();
        whatsApp.close();
        database.close();
    }

    /** Nothing of it is remembered anywhere: what is as it was is intact. */
    @AfterEach
    void whatIsPutBackIsIntact() {
        records.putBack();
        assertThat(verify("{\"application\": \"acme\"}").at("/intact").asBoolean()).as(() -> verify("{}").toString()).isTrue();
    }

    private static byte[] logsIn(String account, String number) {
        Answer started = caller.post("verifications", "{\"to\": \"" + number + "\", \"account\": \"" + account + "\"}");
        assertThat(started.status()).as(started::toString).isEqualTo(201);
        String checks = "verifications/" + started.at("/id") + "/checks";
        whatsApp.awaitCode(number, 1);
        assertThat(caller.post(checks, "{\"code\": \"x00000\"}").status()).isEqualTo(422);
        String code = whatsApp.awaitCode(number, 2);
        assertThat(caller.post(checks, "{\"code\": \"" + code + "\"}").status()).isEqualTo(200);
        return (byte[]) database.rows("SELECT id FROM account WHERE name = ?", account).get(0)[0];
    }

    private static void awaitSent() {
        await().atMost(ofSeconds(30)).until(() -> database.count("SELECT COUNT(*) FROM message WHERE due_at IS NOT NULL") == 0);
    }

    private static long newestRoot() {
        return database.count("SELECT COALESCE(MAX(number), 0) FROM audit_root WHERE application_id = ?", application);
    }

    private static JsonNode verify(String body) {
        Answer answer = admin.with("Otp-Application", "acme").post("audit-events/verify", body);
        assertThat(answer.status()).as(answer::toString).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode broken(String body) {
        JsonNode verdict = verify(body);
        assertThat(verdict.at("/intact").asBoolean()).as(verdict::toString).isFalse();
        return verdict.get("broken");
    }

    private static void assertBroken(String kind, byte[] chain, String account, Integer sequence) {
        JsonNode broken = broken("{}");
        assertThat(broken.get("kind").asText()).as(broken::toString).isEqualTo(kind);
        assertThat(broken.get("chain").asText(null)).isEqualTo(chain == null ? null : text(chain));
        assertThat(broken.get("account").asText(null)).isEqualTo(account);
        assertThat(broken.get("sequence").isNull() ? null : broken.get("sequence").asInt()).as(broken::toString).isEqualTo(sequence);
    }

    private static void assertRootBroken(long number) {
        JsonNode broken = broken("{}");
        assertThat(broken.get("kind").asText()).as(broken::toString).isEqualTo("root");
        assertThat(broken.get("root").asLong()).as(broken::toString).isEqualTo(number);
    }

    private static String text(byte[] id) {
        ByteBuffer bytes = ByteBuffer.wrap(id);
        return new UUID(bytes.getLong(), bytes.getLong()).toString();
    }

    private static void change(String what, byte[] chain, long sequence) {
        assertThat(database.execute("UPDATE audit_event SET " + what + " WHERE account_id = ? AND seq = ?", chain, sequence)).isEqualTo(1);
    }

    private static int last(byte[] chain) {
        return (int) database.count("SELECT MAX(seq) FROM audit_event WHERE account_id = ?", chain);
    }

    private static byte[] mac(byte[] chain, long sequence) {
        return (byte[]) database.rows("SELECT mac FROM audit_event WHERE account_id = ? AND seq = ?", chain, sequence).get(0)[0];
    }

    private static void remove(byte[] chain, String which) {
        assertThat(database.execute("DELETE FROM audit_event WHERE account_id = ? AND " + which, chain)).isPositive();
    }

    private static void removeAccount(byte[] id) {
        remove(id, "seq > 0");
        database.execute("DELETE FROM account WHERE id = ?", id);
    }

    /** The first root that anchors the chain. */
    private static long rootOf(byte[] chain) {
        return database.count("SELECT MIN(number) FROM audit_anchor WHERE chain_id = ?", chain);
    }

    @Test
    void aLogThatNobodyTouchedIsIntact() {
        JsonNode verdict = verify("{}");

        assertThat(verdict.at("/application").asText()).isEqualTo("acme");
        assertThat(verdict.at("/chains").asInt()).as("three accounts and the application").isEqualTo(4);
        assertThat(verdict.at("/events").asLong()).isEqualTo(database.count("SELECT COUNT(*) FROM audit_event"));
        assertThat(verdict.at("/roots").asLong()).isEqualTo(newestRoot());
        assertThat(verdict.get("broken").isNull()).isTrue();
        assertThat(verify("{\"account\": \"ada\"}").at("/chains").asInt()).isEqualTo(1);
        assertThat(verify("{\"to\": \"+1 415 555 2671\"}").at("/chains").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"event_type = 'code.failed'", "details = '{\"message\":\"x\"}'", "actor = 'key:somebody'",
            "occurred_at = occurred_at + INTERVAL '1' SECOND", "personal = X'00'", "personal = NULL", "recipient_index = NULL",
            "recipient_index = X'00112233445566778899AABBCCDDEEFF'", "verification_id = X'00112233445566778899AABBCCDDEEFF'",
            "verification_id = NULL", "request_id = 'other'", "id = X'00112233445566778899AABBCCDDEEFF'", "mac_key = 9",
            "mac = X'00112233445566778899AABBCCDDEEFF00112233445566778899AABBCCDDEEFF'"})
    void aChangedColumnIsNamed(String change) {
        change(change, bob, 3);
        assertBroken("changed", bob, "bob", 3);
        assertThat(verify("{\"account\": \"ada\"}").at("/intact").asBoolean()).isTrue();
        assertThat(broken("{\"to\": \"+14155552672\"}").get("chain").asText()).isEqualTo(text(bob));
    }

    @Test
    void anEventOfTheApplicationItselfIsHeldToItsChainToo() {
        change("details = '{}'", application, 1);
        assertBroken("changed", application, null, 1);
    }

    @Test
    void aRemovedMacIsNamed() {
        change("mac = NULL", ada, 2);
        assertBroken("unsealed", ada, "ada", 2);
    }

    @Test
    void aMissingMiddleIsNamed() {
        remove(ada, "seq IN (3, 4)");
        assertBroken("missing", ada, "ada", 3);
    }

    @Test
    void aCutOffEndIsNamed() {
        remove(ada, "seq >= 5");
        assertBroken("cut-off", ada, "ada", 5);
    }

    @Test
    void anEndSetBackInTheAccountsRowTooIsNamedByARoot() {
        int last = last(ada);
        remove(ada, "seq = " + last);
        database.execute("UPDATE account SET last_seq = ?, audit_head = ? WHERE id = ?", last - 1, mac(ada, last - 1), ada);
        assertBroken("cut-off", ada, "ada", last);
        assertThat(broken("{\"account\": \"ada\"}").get("root").asLong()).isPositive();
    }

    @Test
    void anAccountsRowThatTellsOfAnotherEndIsNamed() {
        int last = last(ada);
        database.execute("UPDATE account SET audit_head = ? WHERE id = ?", mac(ada, last - 1), ada);
        assertBroken("cut-off", ada, "ada", last);
        database.execute("UPDATE account SET last_seq = ? WHERE id = ?", last - 1, ada);
        assertBroken("cut-off", ada, "ada", last);
    }

    @ParameterizedTest
    @CsvSource({"2,3", "2,5"})
    void swappedContentsAreNamed(int one, int other) {
        exchangeContents(ada, one, other);
        assertBroken("swapped", ada, "ada", one);
    }

    @ParameterizedTest
    @CsvSource({"2,3", "2,5"})
    void swappedSequencesAreNamed(int one, int other) {
        change("seq = 1000", ada, one);
        change("seq = " + one, ada, other);
        change("seq = " + other, ada, 1000);
        assertBroken("swapped", ada, "ada", one);
    }

    private static void exchangeContents(byte[] chain, long one, long other) {
        List<String> columns = List.of("id", "event_type", "occurred_at", "verification_id", "recipient_index", "actor", "request_id",
                "details", "personal", "mac_key", "mac");
        String select = "SELECT " + String.join(", ", columns) + " FROM audit_event WHERE account_id = ? AND seq = ?";
        Object[] contentOfOne = database.rows(select, chain, one).get(0);
        Object[] contentOfOther = database.rows(select, chain, other).get(0);
        String sets = columns.stream().map(column -> column + " = ?").collect(Collectors.joining(", "));
        BiConsumer<Object[], Long> write = (content, sequence) -> {
            Object[] parameters = Arrays.copyOf(content, content.length + 2);
            parameters[content.length] = chain;
            parameters[content.length + 1] = sequence;
            database.execute("UPDATE audit_event SET " + sets + " WHERE account_id = ? AND seq = ?", parameters);
        };
        write.accept(contentOfOther, one);
        write.accept(contentOfOne, other);
    }

    @Test
    void anInsertedEventIsNamed() {
        int last = last(ada);
        for (int sequence = last; sequence > 3; sequence--) {
            change("seq = " + (sequence + 1), ada, sequence);
        }
        Object[] copy = database.rows("SELECT * FROM audit_event WHERE account_id = ? AND seq = 3", ada).get(0);
        insert(copy, 4);
        assertBroken("swapped", ada, "ada", 4);
    }

    @Test
    void anEventAddedAtTheEndIsNamed() {
        int last = last(ada);
        insert(database.rows("SELECT * FROM audit_event WHERE account_id = ? AND seq = " + last, ada).get(0), last + 1);
        assertBroken("cut-off", ada, "ada", last + 1);
    }

    private static void insert(Object[] row, long sequence) {
        List<String> columns = columns();
        row[columns.indexOf("seq")] = sequence;
        database.execute("INSERT INTO audit_event (" + String.join(", ", columns) + ") VALUES ("
                + columns.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")", row);
    }

    private static List<String> columns() {
        try (var connection = database.connect(); var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT * FROM audit_event WHERE 1 = 0")) {
            List<String> columns = new ArrayList<>();
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                columns.add(rows.getMetaData().getColumnName(column).toLowerCase(Locale.ROOT));
            }
            return columns;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aVanishedAccountIsNamedByTheRootThatTellsOfIt() {
        long root = rootOf(bob);
        removeAccount(bob);
        database.execute("DELETE FROM verification WHERE account_id = ?", bob);
        assertBroken("vanished", bob, null, null);
        assertThat(broken("{}").get("root").asLong()).isEqualTo(root);
        assertThat(broken("{\"account\": \"bob\"}").get("kind").asText()).isEqualTo("vanished");
    }

    @Test
    void anAccountThatVanishedSinceTheLastRootIsNamedByItsVerificationOrItsEvents() {
        removeAccount(carol);
        assertBroken("vanished", carol, null, null);
        assertThat(broken("{}").get("root").isNull()).isTrue();
        records.putBack();
        database.execute("DELETE FROM verification WHERE account_id = ?", carol);
        database.execute("DELETE FROM account WHERE id = ?", carol);
        assertBroken("vanished", carol, null, null);
    }

    @Test
    void anAccountMovedToAnotherApplicationIsMissedWhereItWas() {
        database.execute("UPDATE account SET application_id = ? WHERE id = ?", new byte[16], bob);
        assertBroken("vanished", bob, null, null);
        database.execute("DELETE FROM account WHERE id = ?", bob);
    }

    @Test
    void aForgedCheckpointIsNamed() {
        byte[] forged = ByteBuffer.allocate(68).putInt(1).put(mac(ada, 3)).array();
        remove(ada, "seq <= 3");
        database.execute("UPDATE account SET audit_base_seq = 3, audit_base = ? WHERE id = ?", forged, ada);
        assertBroken("checkpoint", ada, "ada", 3);
        database.execute("UPDATE account SET audit_base = NULL WHERE id = ?", ada);
        assertBroken("checkpoint", ada, "ada", 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE audit_anchor SET seq = seq - 1", "UPDATE audit_anchor SET mac = "
            + "X'00112233445566778899AABBCCDDEEFF00112233445566778899AABBCCDDEEFF'", "DELETE FROM audit_anchor"})
    void aChangedOrRemovedAnchorIsNamedByItsRoot(String statement) {
        long root = rootOf(bob);
        database.execute(statement + " WHERE chain_id = ? AND number = ?", bob, root);
        assertRootBroken(root);
    }

    @ParameterizedTest
    @ValueSource(strings = {"heads = heads + 1", "made_at = made_at + INTERVAL '1' SECOND", "statement = 'x.y.z'",
            "hash = X'00112233445566778899AABBCCDDEEFF00112233445566778899AABBCCDDEEFF'",
            "previous = X'00112233445566778899AABBCCDDEEFF00112233445566778899AABBCCDDEEFF'"})
    void aChangedRootIsNamed(String change) {
        database.execute("UPDATE audit_root SET " + change + " WHERE application_id = ? AND number = 2", application);
        assertRootBroken(2);
    }

    @Test
    void aRemovedRootInTheMiddleIsNamedAndTheFirstOneToo() {
        database.execute("DELETE FROM audit_root WHERE application_id = ? AND number = 2", application);
        assertRootBroken(2);
        database.execute("DELETE FROM audit_root WHERE application_id = ? AND number = 1", application);
        assertRootBroken(1);
    }

    @Test
    void onlyThePeriodAndTheEndsAreWalked() {
        Object madeAt = database.rows("SELECT made_at FROM audit_root WHERE application_id = ? AND number = ?", application, newestRoot())
                .get(0)[0];
        LocalDateTime rooted = madeAt instanceof Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) madeAt;
        change("actor = 'key:somebody'", bob, 2);
        String instant = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").format(rooted);
        assertThat(verify("{\"since\": \"" + instant + "\"}").at("/intact").asBoolean()).isTrue();
        assertThat(broken("{\"until\": \"" + instant + "\"}").get("sequence").asInt()).isEqualTo(2);
    }
}
