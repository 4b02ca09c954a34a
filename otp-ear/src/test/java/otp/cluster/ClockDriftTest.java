package otp.cluster;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import otp.system.Answer;
import otp.system.MySqlSchema;
import otp.system.OtpClient;
import otp.system.OtpServer;
import otp.system.Probe;
import otp.system.ServerSetup;

/** The nodes agree about the time because each agrees with the database. */
@ClusterTest
class ClockDriftTest {

    private static final String AHEAD = "/data/node ahead of database by";

    @Test
    void aNodeThatAgreesWithTheDatabaseIsReady() {
        assertThat(TwoNodes.cluster().nodes()).allSatisfy(node -> {
            assertThat(readiness(node.server()).status()).isEqualTo(200);
            assertThat(check("clock", node.server())).get().extracting(clock -> clock.at("/status").asText()).isEqualTo("UP");
        });
    }

    @Test
    void aNodeAnHourBehindTheDatabaseIsNotReadyAndSaysSo() {
        try (MySqlSchema schema = MySqlSchema.create(); OtpServer node = behindTheDatabase(schema)) {
            JsonNode clock = await().atMost(ofSeconds(120)).pollInterval(ofMillis(100))
                    .until(() -> check("clock", node), Optional::isPresent)
                    .orElseThrow();

            assertThat(clock.at("/status").asText()).isEqualTo("DOWN");
            assertThat(clock.at(AHEAD).asText()).matches("-3\\d{6} ms");
            assertThat(check("database", node)).get().extracting(database -> database.at("/status").asText()).isEqualTo("UP");
            assertThat(readiness(node).status()).isEqualTo(503);
        }
    }

    @Test
    void aNodeWhoseClockIsOffLeavesToOthersWhatTimeDrives() {
        try (MySqlSchema schema = MySqlSchema.create(); OtpServer node = behindTheDatabase(schema)) {
            await().atMost(ofSeconds(120)).pollInterval(ofMillis(100)).ignoreExceptions()
                    .until(() -> OtpClient.nobody(node).get("applications").status() == 401); // ready it never is
            OtpClient caller = OtpClient.admin(node).application("drift", """
                    {"displayName": "Drift", "policy": {"maxAttempts": 1, "lockout": ["PT1S"]}}""", "caller");
            String verification = Company.told(201, caller.post("verifications", "{\"to\": \"+14155552671\"}")).at("/id");
            Company.told(423, caller.post("verifications/" + verification + "/checks", "{\"code\": \"x00000\"}"));
            long before = looksAtTheClock(schema);

            await().atMost(ofSeconds(60)).pollInterval(ofMillis(200)).until(() -> looksAtTheClock(schema) >= before + 2);

            assertThat(schema.query("SELECT id FROM lockout WHERE locked_until < UTC_TIMESTAMP(3)")).as("is over").hasSize(1);
            assertThat(schema.query("SELECT id FROM lockout WHERE ended_at IS NULL")).as("nobody has said so").hasSize(1);
            try (OtpServer other = ServerSetup.on(schema).launch()) {
                other.awaitReady();
                await().atMost(ofSeconds(60)).pollInterval(ofMillis(100))
                        .until(() -> schema.query("SELECT id FROM lockout WHERE ended_at IS NULL").isEmpty());
            }
        }
    }

    /** How often nodes have compared their clocks with the database's: before each round, some seconds apart. */
    private static long looksAtTheClock(MySqlSchema schema) {
        return Long.parseLong(schema.query("""
                SELECT COALESCE(SUM(COUNT_STAR), 0) FROM performance_schema.events_statements_summary_by_digest
                WHERE SCHEMA_NAME = DATABASE() AND DIGEST_TEXT LIKE 'SELECT `UTC_TIMESTAMP`%'
                OR SCHEMA_NAME = DATABASE() AND DIGEST_TEXT LIKE 'SELECT UTC_TIMESTAMP%'""").get(0));
    }

    /** For every session of this node MySQL's clock shows the same hour from now. */
    private static OtpServer behindTheDatabase(MySqlSchema schema) {
        String url = schema.url() + (schema.url().contains("?") ? "&" : "?") + "sessionVariables=timestamp="
                + Instant.now().plusSeconds(3600).getEpochSecond();
        return ServerSetup.on(schema).with("OTP_DB_URL", url).launch();
    }

    /** Empty while the node does not know of it yet. */
    private static Optional<JsonNode> check(String name, OtpServer node) {
        if (Probe.status(node.health("ready")) == 0) {
            return Optional.empty();
        }
        return StreamSupport.stream(readiness(node).json().at("/checks").spliterator(), false)
                .filter(check -> check.at("/name").asText().equals(name)).findFirst();
    }

    private static Answer readiness(OtpServer node) {
        try {
            return new Answer(Probe.get(node.health("ready")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
