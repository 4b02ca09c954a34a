package otp.sandbox.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import otp.sandbox.graph.GraphError;
import otp.sandbox.graph.Requests;

class MessageTest {

    private static final Instant NOW = Instant.parse("2026-11-22T20:41:08.123Z");

    private final Message accepted = Message.accepted("wamid.A", Requests.to("12015553931"), NOW);

    @Test
    void goesForwardOnly() {
        Message read = accepted.becomes(Status.SENT, NOW).orElseThrow().becomes(Status.READ, NOW.plusSeconds(1)).orElseThrow();

        assertThat(read.becomes(Status.DELIVERED, NOW.plusSeconds(2))).isEmpty();
        assertThat(read.becomes(Status.READ, NOW.plusSeconds(2))).isEmpty();
        assertThat(read.reports()).extracting(Report::status).containsExactly(Status.SENT, Status.READ);
    }

    @Test
    void failsForAReasonAndForGood() {
        Message failed = accepted.fails(GraphError.NUMBER_CHANGED, NOW).orElseThrow();

        assertThat(failed.error()).contains(GraphError.NUMBER_CHANGED);
        assertThat(failed.becomes(Status.DELIVERED, NOW)).isEmpty();
    }

    @Test
    void remembersHowItsWebhooksWereAnswered() {
        Message sent = accepted.becomes(Status.SENT, NOW).orElseThrow();
        Message told = sent.becomes(Status.DELIVERED, NOW).orElseThrow().answered(Status.SENT, 3, 503);

        assertThat(told.reports()).containsExactly(new Report(Status.SENT, NOW, 3, 503), new Report(Status.DELIVERED, NOW, 0, 0));
    }

    @Test
    void keepsItsCodeToItself() {
        assertThat(accepted).asString().doesNotContain("123456").doesNotContain("12015553931");
    }
}
