package otp.sandbox.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import otp.sandbox.graph.Requests;
import otp.sandbox.graph.SendRequest;

class MessagesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T20:41:08.123Z");
    private static final SendRequest ADA = Requests.to("12015553931");
    private static final SendRequest BOB = Requests.to("12015553932");

    private final Messages messages = new Messages();

    @Test
    void keepsTheMessagesOfANumberInTheirOrder() {
        add("1", ADA);
        add("2", BOB);
        add("3", ADA);

        assertThat(messages.to("12015553931")).extracting(Message::id).containsExactly("1", "3");
    }

    @Test
    void changesAMessageWhereItStands() {
        add("1", ADA);
        add("2", ADA);

        assertThat(messages.change("1", message -> message.becomes(Status.SENT, NOW))).isPresent();
        assertThat(messages.change("1", message -> Optional.empty())).isEmpty();
        assertThat(messages.change("3", Optional::of)).isEmpty();
        assertThat(messages.to("12015553931")).extracting(Message::status).containsExactly(Status.SENT, Status.ACCEPTED);
    }

    @Test
    void forgetsTheOldestWhenThereAreTooMany() {
        for (int id = 0; id <= 5_000; id++) {
            add(Integer.toString(id), ADA);
        }

        assertThat(messages.all()).hasSize(5_000);
        assertThat(messages.find("0")).isEmpty();
        assertThat(messages.find("5000")).isPresent();
    }

    private void add(String id, SendRequest request) {
        messages.add(Message.accepted(id, request, NOW));
    }
}
