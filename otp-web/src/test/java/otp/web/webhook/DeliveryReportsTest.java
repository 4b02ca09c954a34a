package otp.web.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import otp.message.DeliveryStatus;
import otp.message.FailureReason;
import otp.outbox.DeliveryReport;

class DeliveryReportsTest {

    private static final String OURS = "106540352242922";
    private static final String MESSAGE = "0193f0c2-6d0f-7c3a-9d0e-3b1f6f9f8a11";
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({"status_sent_v24plus,SENT,wamid.A,1763800000", "status_sent_pre_v24,SENT,wamid.A,1763800000",
            "status_delivered,DELIVERED,wamid.A,1763800002",
            "status_read,READ,wamid.A,1763800005"})
    void readsTheReferenceSamples(String sample, DeliveryStatus status, String providerId, long at) throws IOException {
        assertThat(reports(ours(sample)))
                .containsExactly(new DeliveryReport(UUID.fromString(MESSAGE), providerId, status, Instant.ofEpochSecond(at), null, null));
    }

    @Test
    void saysWhyAMessageFailed() throws IOException {
        assertThat(reports(ours("status_failed_131026")))
                .containsExactly(new DeliveryReport(UUID.fromString(MESSAGE), "wamid.B", DeliveryStatus.FAILED,
                        Instant.ofEpochSecond(1763800009), FailureReason.NOT_ON_WHATSAPP, 131026));
    }

    @Test
    void knowsAFailureWithoutACode() throws IOException {
        var sample = ours("status_failed_131026");
        status(sample).remove("errors");

        assertThat(reports(sample)).singleElement().satisfies(report -> {
            assertThat(report.reason()).isEqualTo(FailureReason.RECIPIENT_REFUSED);
            assertThat(report.providerCode()).isNull();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"errors_only", "inbound_text", "error_response_http", "send_ok"})
    void passesOverWhatTellsOfNoMessage(String sample) throws IOException {
        assertThat(reports(sample(sample))).isEmpty();
    }

    @Test
    void passesOverMessagesThatAreNotOurs() throws IOException {
        assertThat(reports(sample("status_sent_v24plus"))).as("callback data of somebody else").isEmpty();
        assertThat(reports(sample("status_delivered"))).as("no callback data").isEmpty();
        assertThat(new DeliveryReports("1").in(JSON.writeValueAsBytes(ours("status_read")))).as("another phone number").isEmpty();
    }

    @Test
    void passesOverStatusesItHasNoWordFor() throws IOException {
        var sample = ours("status_read");
        status(sample).put("status", "played");

        assertThat(reports(sample)).isEmpty();
    }

    @Test
    void looksIntoEveryArray() throws IOException {
        var value = ours("status_read").at("/entry/0/changes/0/value").toString().replaceAll("\"statuses\":\\[(.*)\\]",
                "\"statuses\":[$1,7,null,$1]");
        var change = "{\"field\":\"messages\",\"value\":" + value + "}";
        var body = "{\"entry\":[{\"changes\":[" + change + ",{}," + change + "]},{},{\"changes\":[" + change + "]}]}";

        assertThat(new DeliveryReports(OURS).in(body.getBytes(StandardCharsets.UTF_8))).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null", "7", "{\"entry\":7}", "{\"entry\":[[]]}", "{\"entry\":[{\"changes\":{\"value\":1}}]}"})
    void passesOverShapesItDoesNotKnow(String body) throws IOException {
        assertThat(new DeliveryReports(OURS).in(body.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void passesOverATimeItCannotRead() throws IOException {
        var sample = ours("status_read");
        status(sample).put("timestamp", "99999999999999999");

        assertThat(reports(sample)).singleElement().extracting(DeliveryReport::at).isNull();
    }

    @Test
    void refusesWhatIsNoJsonOrTooDeep() {
        assertThatThrownBy(() -> new DeliveryReports(OURS).in("{".getBytes(StandardCharsets.UTF_8))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> new DeliveryReports(OURS).in(("[".repeat(65) + "]".repeat(65)).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class);
    }

    private static List<DeliveryReport> reports(JsonNode body) throws IOException {
        return new DeliveryReports(OURS).in(JSON.writeValueAsBytes(body));
    }

    private static JsonNode ours(String name) throws IOException {
        var sample = sample(name);
        status(sample).put("biz_opaque_callback_data", MESSAGE);
        return sample;
    }

    private static ObjectNode status(JsonNode sample) {
        return (ObjectNode) sample.at("/entry/0/changes/0/value/statuses/0");
    }

    private static JsonNode sample(String name) throws IOException {
        try (var file = DeliveryReportsTest.class.getResourceAsStream("/whatsapp/webhook-samples.json")) {
            return JSON.readTree(file).get(name);
        }
    }
}
