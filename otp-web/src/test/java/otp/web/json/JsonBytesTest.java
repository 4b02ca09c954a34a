package otp.web.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

class JsonBytesTest {

    @Test
    void writesTextsAsUtf8() {
        assertThat(new String(JsonBytes.object(json -> json.writeStringField("a", "é 😀 \" \u0001")), StandardCharsets.UTF_8))
                .isEqualTo("{\"a\":\"é 😀 \\\" \\u0001\"}");
    }

    @Test
    void writesListsAsItems() {
        JsonPart one = json -> json.writeNumberField("n", 1);

        assertThat(new String(JsonBytes.items(List.of(one, one)), StandardCharsets.UTF_8)).isEqualTo("{\"items\":[{\"n\":1},{\"n\":1}]}");
        assertThat(new String(JsonBytes.items(List.of()), StandardCharsets.UTF_8)).isEqualTo("{\"items\":[]}");
    }
}
