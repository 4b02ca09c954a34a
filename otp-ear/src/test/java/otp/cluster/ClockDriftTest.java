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
