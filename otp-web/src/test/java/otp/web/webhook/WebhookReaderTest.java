package otp.web.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import otp.message.DeliveryStatus;
import otp.message.FailureReason;
import otp.outbox.DeliveryReport;
import otp.report.Tidings;
import otp.settings.WhatsAppSettings;

class WebhookReaderTest {

    private static final String NUMBER = "106540352242922";
    private static final String ACCOUNT = "102290129340398";
    private static final String MESSAGE = "0193f0c2-6d0f-7c3a-9d0e-3b1f6f9f8a11";
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({"status_sent_v24plus,SENT", "status_sent_pre_v24,SENT", "status_delivered,DELIVERED", "status_read,READ"})
    void readsTheReferenceSamples(String sample, DeliveryStatus status) throws IOException {
        assertThat(reports(ours(sample))).containsExactly(
                new DeliveryReport(UUID.fromString(MESSAGE), DeliveryReport.digest("wamid.A"), status, null, null));
    }

    @Test
    void saysWhyAMessageFailed() throws IOException {
        assertThat(reports(ours("status_failed_131026"))).containsExactly(new DeliveryReport(UUID.fromString(MESSAGE),
                DeliveryReport.digest("wamid.B"), DeliveryStatus.FAILED, FailureReason.NOT_ON_WHATSAPP, 131026));
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

    @Test
    void keepsOneThatCameBackWithoutCallbackDataByTheProvidersId() throws IOException {
        assertThat(reports(sample("status_delivered")))
                .containsExactly(new DeliveryReport(null, DeliveryReport.digest("wamid.A"), DeliveryStatus.DELIVERED, null, null));
    }

    @Test
    void callbackDataThatIsNullIsNone() throws IOException {
        var sample = sample("status_delivered");
        status(sample).putNull("biz_opaque_callback_data");

        assertThat(reports(sample)).isEqualTo(reports(sample("status_delivered"))).hasSize(1);
    }

    @Test
    void keepsOneWithoutTheProvidersIdByOurs() throws IOException {
        var sample = ours("status_read");
        status(sample).remove("id");

        assertThat(reports(sample)).containsExactly(new DeliveryReport(UUID.fromString(MESSAGE), null, DeliveryStatus.READ, null, null));
    }

    @Test
    void needsNeitherNumberNorNameOfTheRecipient() throws IOException {
        var sample = ours("status_read");
        status(sample).remove("recipient_id");
        status(sample).put("recipient_user_id", "US.13491208655302741918");

        assertThat(reports(sample)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"inbound_text", "error_response_http", "send_ok"})
    void passesOverWhatTellsOfNothing(String sample) throws IOException {
        assertThat(read(sample(sample))).isEqualTo(new Tidings(List.of(), Set.of(), false));
    }

    @Test
    void passesOverMessagesThatAreNotOurs() throws IOException {
        assertThat(reports(sample("status_sent_v24plus"))).as("callback data of somebody else").isEmpty();
        var nobodys = sample("status_delivered");
        status(nobodys).remove("id");
        assertThat(reports(nobodys)).as("no id at all").isEmpty();
        var foreign = ours("status_read");
        ((ObjectNode) foreign.at("/entry/0/changes/0/value/metadata")).put("phone_number_id", "1");
        assertThat(reports(foreign)).as("another phone number").isEmpty();
    }

    @Test
    void passesOverStatusesItHasNoWordFor() throws IOException {
        var sample = ours("status_read");
        status(sample).put("status", "played");

        assertThat(reports(sample)).isEmpty();
    }

    @Test
    void looksIntoEveryArrayAndTakesWhatIsSaidAgainOnce() throws IOException {
        var statuses = new StringBuilder("[7,null");
        for (var status : List.of("sent", "delivered", "sent")) {
            statuses.append(",{\"id\":\"wamid.A\",\"status\":\"").append(status).append("\",\"biz_opaque_callback_data\":\"")
                    .append(MESSAGE).append("\"}");
        }
        var other = UUID.randomUUID().toString();
        var change = "{\"field\":\"messages\",\"value\":{\"metadata\":{\"phone_number_id\":\"" + NUMBER + "\"},\"statuses\":" + statuses
                + "]}}";
        var body = "{\"entry\":[{\"changes\":[" + change + ",{}," + change + "]},{},{\"changes\":[" + change.replace(MESSAGE, other)
                + "]}]}";

        assertThat(tidings(body).reports()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"message_template_status_update", "template_category_update", "phone_number_quality_update", "account_update",
            "business_capability_update"})
    void whatConcernsOurBusinessAccountIsAHintAndAForeignAccountIsNone(String field) throws IOException {
        assertThat(tidings(update(ACCOUNT, field)).hint()).isTrue();
        assertThat(tidings(update("1", field)).hint()).isFalse();
        assertThat(tidings("{\"entry\":[{\"changes\":[{\"field\":\"" + field + "\",\"value\":{}}]}]}").hint()).isFalse();
    }

    @Test
    void aFieldItDoesNotKnowIsNoHint() throws IOException {
        assertThat(tidings(update(ACCOUNT, "security")).hint()).isFalse();
        assertThat(tidings(update(ACCOUNT, "messages")).hint()).isFalse();
    }

    @Test
    void errorsOfOurNumberAreCodesAndNoHint() throws IOException {
        var sample = sample("errors_only");
        ((ArrayNode) sample.at("/entry/0/changes/0/value/errors")).add(7).addObject().put("code", "x");
        assertThat(read(sample).troubles()).containsExactly(130429);
        assertThat(read(sample).hint()).isFalse();
        ((ObjectNode) sample.at("/entry/0/changes/0/value/metadata")).put("phone_number_id", "1");
        assertThat(read(sample)).isEqualTo(new Tidings(List.of(), Set.of(), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null", "7", "{\"entry\":7}", "{\"entry\":[[]]}", "{\"entry\":[{\"changes\":{\"value\":1}}]}"})
    void passesOverShapesItDoesNotKnow(String body) throws IOException {
        assertThat(tidings(body).reports()).isEmpty();
    }

    @Test
    void refusesWhatIsNoJsonOrTooDeep() {
        assertThatThrownBy(() -> tidings("{")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> tidings("[".repeat(65) + "]".repeat(65))).isInstanceOf(IOException.class);
    }

    private static String update(String account, String field) {
        return "{\"entry\":[{\"id\":\"" + account + "\",\"changes\":[{\"field\":\"" + field + "\",\"value\":{\"event\":\"PAUSED\"}}]}]}";
    }

    private static List<DeliveryReport> reports(JsonNode body) throws IOException {
        return read(body).reports();
    }

    private static Tidings read(JsonNode body) throws IOException {
        return tidings(JSON.writeValueAsString(body));
    }

    private static Tidings tidings(String body) throws IOException {
        return WebhookReader.read(body.getBytes(StandardCharsets.UTF_8),
                new WhatsAppSettings(URI.create("http://127.0.0.1"), "v25.0", NUMBER, ACCOUNT, "token", "secret", "verify", 80));
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
        try (var file = WebhookReaderTest.class.getResourceAsStream("/whatsapp/webhook-samples.json")) {
            return JSON.readTree(file).get(name);
        }
    }
}
