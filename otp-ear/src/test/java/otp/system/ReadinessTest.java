package otp.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadinessTest {

    @Test
    void aNodeBecomesReadyAndServesSeriesOfItsOwnOnTheManagementPort() throws Exception {
        try (OtpServer server = ServerSetup.onDatabaseOfThisRun().start()) {
            assertThat(Probe.status(server.health("live"))).isEqualTo(200);
            assertThat(Probe.get(server.health("ready")).body()).contains("database", "whatsapp");
            assertThat(Probe.get(server.management().resolve("/metrics")).body()).contains("otp_");
            assertThat(OtpClient.nobody(server).get("jwks.json").status()).isEqualTo(200);
            assertThat(OtpClient.nobody(server).get("verifications/1").status()).isEqualTo(401);
        }
    }
}
