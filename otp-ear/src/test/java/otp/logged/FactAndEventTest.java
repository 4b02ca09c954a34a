package otp.logged;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import otp.system.Answer;
import otp.system.AuditLog;
import otp.system.MySqlSchema;
import otp.system.MySqlTest;
import otp.system.OtpClient;
import otp.system.OtpServer;
import otp.system.Probe;
import otp.system.Relay;
import otp.system.ServerSetup;
import otp.system.WhatsAppStub;

/** Whatever statement the database dies between, a fact and its event are both there or both not. */
@MySqlTest
class FactAndEventTest {

    private static final int PEOPLE = 6;
    private static final int KILLS = 150;
    private static final int CUTS = 15;
    /** With up to four codes each: more towards one number are not sent at once. */
    private static final int ROUNDS_OF_A_NUMBER = 5;
    private static final String DEFINITION = """
            {"displayName":"Acme","policy":{"maxAttempts":3,"lockout":["PT1S"],"maxConsecutiveFailures":100,"maxResends":10,
             "resendCooldown":"PT0S"},"limits":{"sendsPerRecipient":{"count":1000000,"per":"PT1H"},
             "startsPerApplication":{"count":1000000,"per":"PT1M"}}}""";

    private static MySqlSchema schema;
    private static Relay relay;
    private static WhatsAppStub whatsApp;
    private static OtpServer server;
    private static OtpClient caller;

    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger unavailable = new AtomicInteger();

    @BeforeAll
    static void start() {
        schema = MySqlSchema.create();
        relay = Relay.to(schema.host(), schema.port());
        whatsApp = WhatsAppStub.start();
        server = ServerSetup.on(schema).with("OTP_DB_URL", schema.url(relay.port())).talkingTo(whatsApp).start();
        caller = OtpClient.admin(server).application("acme", DEFINITION, "caller");
    }

    @AfterAll
    static void stop() {
        server.close();
        relay.close();
        whatsApp.close();
        schema.close();
    }

    @Test
    void noFactIsWithoutItsEventAndNoEventWithoutItsFactHoweverOftenTheDatabaseGoesAway() {
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        var stop = new AtomicBoolean();
        List<Future<?>> stories = IntStream.range(0, PEOPLE).<Future<?>>mapToObj(person -> people.submit(() -> goesOnUntil(stop, person)))
                .toList();
        for (int time = 0; time < KILLS; time++) {
            int before = done.get();
            await().atMost(ofSeconds(20)).pollInterval(ofMillis(1)).until(() -> done.get() > before);
            killSomeConnections();
        }
        for (int time = 0; time < CUTS; time++) {
            int before = done.get();
            await().atMost(ofSeconds(20)).pollInterval(ofMillis(1)).until(() -> done.get() > before);
            relay.cut();
            relay.restore();
        }
        stop.set(true);
        people.shutdown();
        assertThat(stories).allSatisfy(story -> assertThat(story).succeedsWithin(ofSeconds(60)));
        await().atMost(ofSeconds(30)).until(() -> Probe.status(server.health("ready")) == 200);
        await().atMost(ofSeconds(60))
                .until(() -> schema.count("SELECT COUNT(*) FROM message WHERE due_at IS NOT NULL AND verification_id IN"
                        + " (SELECT id FROM verification WHERE status = 'PENDING')") == 0);

        assertThat(unavailable).as("requests that lost their database").hasPositiveValue();
        assertThat(schema.count("SELECT COUNT(*) FROM audit_event")).isGreaterThan(KILLS);
        assertThat(new AuditLog(schema).chainsWithGaps()).isEmpty();
        assertThat(new AuditLog(schema).chainsWithAnotherHead()).isEmpty();
        for (String disagreement : Disagreements.QUERIES) {
            assertThat(schema.query(disagreement)).as(disagreement).isEmpty();
        }
    }

    /** Starts, enters wrong codes and now and then the right one, asks for fresh codes, cancels; and looks at no answer but to go on. */
    private void goesOnUntil(AtomicBoolean stop, int person) {
        for (int round = 0; !stop.get(); round++) {
            String to = "+1415%07d".formatted(5_600_000 + 10_000 * person + round / ROUNDS_OF_A_NUMBER);
            Answer started = asks("verifications", "{\"to\":\"" + to + "\",\"account\":\"person " + person + "\"}");
            if (started.status() != 201) {
                continue;
            }
            String path = "verifications/" + started.at("/id");
            asks(path + "/checks", "{\"code\":\"x1\"}");
            if (round % 3 == 0) {
                asks(path + "/resends", "{}");
            }
            var sent = whatsApp.sendsTo(to);
            if (round % 4 == 1 && !sent.isEmpty()) {
                asks(path + "/checks", "{\"code\":\"" + sent.get(sent.size() - 1).parameter() + "\"}");
            }
            if (round % 5 == 2) {
                caller.delete(path);
            }
        }
    }

    private Answer asks(String path, String body) {
        Answer answer = caller.post(path, body);
        assertThat(answer.status()).as(answer::toString).isNotEqualTo(500);
        (answer.status() == 503 ? unavailable : done).incrementAndGet();
        return answer;
    }

    private static void killSomeConnections() {
        List<String> connections = schema
                .query("SELECT processlist_id FROM performance_schema.threads WHERE processlist_db = DATABASE()"
                        + " AND processlist_id <> CONNECTION_ID() ORDER BY processlist_command = 'Sleep', RAND() LIMIT "
                        + ThreadLocalRandom.current().nextInt(1, 4));
        connections.forEach(connection -> {
            try {
                schema.execute("KILL " + connection);
            } catch (IllegalStateException gone) {
                assertThat(gone).hasRootCauseMessage("Unknown thread id: " + connection);
            }
        });
    }
}
