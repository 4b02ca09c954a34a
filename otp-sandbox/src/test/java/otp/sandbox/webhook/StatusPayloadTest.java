package otp.sandbox.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import otp.sandbox.graph.GraphError;
import otp.sandbox.graph.Requests;
import otp.sandbox.phone.Message;
import otp.sandbox.phone.Status;

class StatusPayloadTest {

    private static final StatusPayload PAYLOAD = new StatusPayload("102290129340398", "106540352242922", "15550783881");

    @Test
    void tellsThatAMessageIsSent() throws IOException {
        assertThat(payload("wamid.A", true, Status.SENT, 1763800000)).isEqualTo(sample("status_sent_v24plus"));
    }

    @Test
    void tellsThatAMessageIsDelivered() throws IOException {
        assertThat(payload("wamid.A", false, Status.DELIVERED, 1763800002)).isEqualTo(sample("status_delivered"));
    }

    @Test
    void tellsThatAMessageIsRead() throws IOException {
        assertThat(payload("wamid.A", false, Status.READ, 1763800005)).isEqualTo(sample("status_read"));
    }

    @Test
    void tellsThatAMessageFailedAndWhy() throws IOException {
        assertThat(payload("wamid.B", false, Status.FAILED, 1763800009)).isEqualTo(sample("status_failed_131026"));
    }

    private static JsonNode payload(String id, boolean withCallbackData, Status status, long second) {
        Instant at = Instant.ofEpochSecond(second);
        Message message = Message.accepted(id, Requests.accepted(request -> {
            request.text("/to", "16505551234");
            if (!withCallbackData) {
                request.remove("/biz_opaque_callback_data");
            }
        }), at);
        return payload(message, status, at);
    }

    private static JsonNode payload(Message accepted, Status status, Instant at) {
        Message message = (status == Status.FAILED ? accepted.fails(GraphError.UNDELIVERABLE, at) : accepted.becomes(status, at))
                .orElseThrow();
        return PAYLOAD.of(message, message.reports().get(0));
    }

    private static JsonNode sample(String name) throws IOException {
        try (InputStream file = StatusPayloadTest.class.getResourceAsStream("webhook-samples.json")) {
            return new ObjectMapper().readTree(file).get(name);
        }
    }
}
