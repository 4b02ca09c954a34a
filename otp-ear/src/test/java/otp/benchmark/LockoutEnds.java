package otp.benchmark;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

import otp.system.Answer;
import otp.system.MySqlSchema;
import otp.system.OtpClient;
import otp.system.OtpServer;
import otp.system.ServerSetup;
import otp.system.WhatsAppStub;

/** What open lockouts cost while they wait, and how long it takes until all of 1,000 that end in the same second are written down and told. */
public final class LockoutEnds {

    private static final int ENDING = 1_000;
    private static final int CLONES_OF_EACH = 100;
    /** So many that the node's compiler has finished with what a lockout's end takes. */
    private static final int WARM_UP_ROUNDS = 8;
    private static final int ROUNDS = 3;
    private static final Duration LOOK = ofMillis(100);
    private static final Duration WAITING = ofSeconds(20);
    private static final int SECONDS_AHEAD = 8; // more than the time between two looks, so that the alarm is armed for it
    private static final DateTimeFormatter SQL_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);
    private static final String DEFINITION = """
            {"displayName": "Lockout ends", "policy": {"maxAttempts": 1, "lockout": ["P1D"]}, "limits": {
             "startsPerApplication": {"count": 1000000, "per": "PT1M"}}}""";
    private static final String QUERIES = """
            SELECT CONCAT(SUM_ROWS_EXAMINED, ' rows examined by ', COUNT_STAR, ' of ', SUBSTRING(DIGEST_TEXT, 9, 110))
            FROM performance_schema.events_statements_summary_by_digest WHERE SCHEMA_NAME = DATABASE()
            AND DIGEST_TEXT LIKE 'EXECUTE SELECT%FROM `lockout`%' AND DIGEST_TEXT LIKE '%`due_at`%'""";

    private final MySqlSchema schema;
    private final OtpClient caller;
    /** Kept open: a new one for each look would cost the machine that is measured more than the look. */
    private final Connection looking;
    private final Arrivals arrivals = new Arrivals();

    private LockoutEnds(MySqlSchema schema, Connection looking, OtpServer server, WhatsAppStub whatsApp) {
        this.schema = schema;
        this.looking = looking;
        whatsApp.answers(arrivals::take);
        this.caller = OtpClient.admin(server).application("ends", DEFINITION, "caller");
    }

    public static void main(String[] arguments) throws SQLException {
        try (MySqlSchema schema = MySqlSchema.create(); Connection looking = schema.connect(); WhatsAppStub whatsApp = WhatsAppStub.start();
                OtpServer server = ServerSetup.on(schema).talkingTo(whatsApp).with("OTP_WHATSAPP_MESSAGES_PER_SECOND", "1000").start()) {
            new LockoutEnds(schema, looking, server, whatsApp).measure();
        }
    }

    private void measure() {
        Load.perSecond(ENDING, this::lock);
        await().atMost(ofSeconds(120)).until(() -> schema.query("SELECT id FROM message WHERE due_at IS NOT NULL").isEmpty());
        for (int round = 1; round <= WARM_UP_ROUNDS; round++) {
            end("warming up", round);
        }
        for (int round = 1; round <= ROUNDS; round++) {
            end("no other lockout open", round);
        }
        open();
        waiting();
        for (int round = 1; round <= ROUNDS; round++) {
            end(ENDING * CLONES_OF_EACH + " others open", round);
        }
        for (String explained : List.of("SELECT account_id, id FROM lockout WHERE due_at <= UTC_TIMESTAMP(3) ORDER BY due_at LIMIT 256",
                "SELECT MIN(due_at) FROM lockout")) {
            System.out.println(explained + "\n    " + schema.query("EXPLAIN FORMAT=TREE " + explained).get(0).strip());
        }
    }

    private void lock(int account) {
        Answer started = caller.post("verifications", "{\"to\": \"+1415556%04d\"}".formatted(2000 + account));
        require(started, 201);
        require(caller.post("verifications/" + started.at("/id") + "/checks", "{\"code\": \"0000000\"}"), 423);
    }

    /** As many more, of accounts that nobody will ask for, that end between tomorrow and a month from now. */
    private void open() {
        schema.execute(
                """
                        INSERT INTO lockout (account_id, id, application_id, verification_id, lockout_level, locked_at, locked_until, due_at, recipient_index)
                        WITH RECURSIVE copies (copy) AS (SELECT 1 UNION ALL SELECT copy + 1 FROM copies WHERE copy < %d)
                        SELECT UUID_TO_BIN(UUID()), UUID_TO_BIN(UUID()), application_id, UUID_TO_BIN(UUID()), 1, locked_at,
                        TIMESTAMPADD(SECOND, FLOOR(RAND() * 2500000), TIMESTAMPADD(DAY, 1, UTC_TIMESTAMP(3))), NULL, UUID_TO_BIN(UUID())
                        FROM lockout JOIN copies"""
                        .formatted(CLONES_OF_EACH));
        schema.execute("UPDATE lockout SET due_at = locked_until WHERE ended_at IS NULL AND due_at IS NULL");
        schema.execute("ANALYZE TABLE lockout");
    }

    private void waiting() {
        schema.execute("TRUNCATE TABLE performance_schema.events_statements_summary_by_digest");
        await().pollDelay(WAITING).atMost(WAITING.multipliedBy(2)).until(() -> true);
        schema.query(QUERIES).forEach(line -> System.out.println(WAITING.toSeconds() + " s of waiting: " + line));
    }

    private void end(String circumstances, int round) {
        Instant end = Instant.now().plusSeconds(SECONDS_AHEAD).truncatedTo(ChronoUnit.MILLIS);
        String until = "'" + SQL_TIME.format(end) + "'";
        int before = arrivals.count();
        schema.execute("UPDATE account SET locked_until = " + until);
        schema.execute("UPDATE lockout l JOIN account a ON a.lockout_id = l.id SET l.locked_until = " + until + ", l.due_at = " + until
                + ", l.ended_at = NULL, l.unlock_notified_at = NULL");
        await().atMost(ofSeconds(120)).pollInterval(LOOK).until(() -> noneLeft("lockout", end));
        Instant written = Instant.now();
        await().atMost(ofSeconds(120)).pollInterval(LOOK).until(() -> arrivals.count() >= before + ENDING);
        Instant told = Instant.now();
        await().atMost(ofSeconds(120)).pollInterval(LOOK).until(() -> noneLeft("message", end));
        System.out.printf(
                "%s, round %d: %d ended, after their time all are written down in %d ms, handed over in %d ms, settled in %d ms%n",
                circumstances, round, ENDING, millis(end, written), millis(end, told), millis(end, Instant.now()));
    }

    /** Rows of work that are due or claimed; whoever waits for tomorrow is not among them. */
    private boolean noneLeft(String table, Instant end) {
        String sql = "SELECT id FROM " + table + " WHERE due_at < '" + SQL_TIME.format(end.plusSeconds(3600)) + "' LIMIT 1";
        try (Statement statement = looking.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            return !row.next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long millis(Instant from, Instant to) {
        return to.toEpochMilli() - from.toEpochMilli();
    }

    private static void require(Answer answer, int status) {
        if (answer.status() != status) {
            throw new IllegalStateException(answer.toString());
        }
    }
}
