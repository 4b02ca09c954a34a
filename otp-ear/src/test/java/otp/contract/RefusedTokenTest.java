package otp.contract;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static otp.contract.Told.isTold;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import otp.system.Answer;
import otp.system.Probe;
import otp.system.Reply;

/** Meta does not accept the access token, and accepts it again. */
@ContractTest
class RefusedTokenTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Company company = Company.withPolicy("\"codeLifetime\":\"PT5M\"");
    private Dialogue before;
    private Answer waiting;

    @BeforeEach
    void theTokenIsRevoked() {
        before = company.person().starts();
        before.person().newestCode();
        OneNode.whatsApp().answers(send -> Reply.error(401, 190));
        waiting = company.start(company.person().wish(""));
        assertThat(waiting.status()).isEqualTo(201);
        awaitStart(503);
    }

    @AfterEach
    void itIsMended() throws IOException {
        OneNode.whatsApp().answersAsUsual();
        awaitStart(201);
        await().atMost(ofSeconds(30)).until(() -> readiness().statusCode() == 200);
    }

    @Test
    void theNodeIsNotReadyAndSaysWhy() throws IOException {
        assertThat(readiness().statusCode()).isEqualTo(503);
        assertThat(check().at("/status").asText()).isEqualTo("DOWN");
        assertThat(check().at("/data/state").asText()).isEqualTo("misconfigured");
        assertThat(check().at("/data/code").asText()).isEqualTo("190");
        assertThat(check().at("/data/since").asText()).matches(Told.INSTANT.pattern().replace("\\.\\d{3}", "(\\.\\d{1,9})?"));
    }

    @Test
    void startsAreToldAndWhatNeedsNoMessageWorks() {
        assertThat(isTold(company.person().triesToStart(), 503, "unavailable").at("/component")).isEqualTo("whatsapp");
        isTold(before.entersRight(), 200);
    }

    @Test
    void whenItIsMendedWhatIsAliveGoesOutAndTheNodeIsReady() throws IOException {
        OneNode.whatsApp().answersAsUsual();
        await().alias("the message that waited is sent").atMost(ofSeconds(40)).pollInterval(ofMillis(100))
                .until(() -> company.caller().get("verifications/" + waiting.at("/id")).at("/delivery/status"), "sent"::equals);
        assertThat(check().at("/status").asText()).isEqualTo("UP");
        assertThat(check().at("/data/state").asText()).isEqualTo("in order");
    }

    private void awaitStart(int status) {
        await().alias("a start is told " + status).atMost(ofSeconds(30)).pollInterval(ofMillis(20))
                .until(() -> company.start(company.person().wish("")).status() == status);
    }

    private static JsonNode check() throws IOException {
        return StreamSupport.stream(JSON.readTree(readiness().body()).at("/checks").spliterator(), false)
                .filter(check -> check.at("/name").asText().equals("whatsapp")).findFirst().orElseThrow();
    }

    private static HttpResponse<String> readiness() throws IOException {
        return Probe.get(OneNode.server().health("ready"));
    }
}
