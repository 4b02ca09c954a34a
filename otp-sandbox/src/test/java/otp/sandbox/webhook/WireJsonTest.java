package otp.sandbox.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

class WireJsonTest {

    @Test
    void escapesWhatIsNotAsciiAndSlashes() {
        ObjectNode text = JsonNodeFactory.instance.objectNode().put("text", "café/😀\"");

        assertThat(wire(text)).isEqualTo("{\"text\":\"caf\\u00e9\\/\\ud83d\\ude00\\\"\"}");
    }

    @Test
    void meansTheSameAfterwards() throws Exception {
        ObjectNode text = JsonNodeFactory.instance.objectNode().put("/é", "a\\/b\u007f\n");

        assertThat(new ObjectMapper().readTree(wire(text))).isEqualTo(text);
    }

    private static String wire(ObjectNode json) {
        return new String(WireJson.bytes(json), StandardCharsets.US_ASCII);
    }
}
