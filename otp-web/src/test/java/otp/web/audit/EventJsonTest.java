package otp.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import otp.investigation.EventView;
import otp.search.Page;
import otp.web.GivenEvents;
import otp.web.GivenShapes;
import otp.web.json.JsonBytes;
import otp.web.openapi.Shapes;
import otp.web.search.PageJson;

class EventJsonTest {

    @Test
    void writesTheMembersInTheContractsOrder() {
        assertThat(json(GivenEvents.incorrect())).isEqualTo("{\"id\":\"0193f0c2-9b1e-7d44-8f20-51a7c3e90b12\",\"sequence\":17,"
                + "\"type\":\"check.incorrect\",\"at\":\"2026-11-22T20:41:08.123Z\",\"application\":\"acme\",\"account\":\"user-8841\","
                + "\"to\":\"+1******2671\",\"verification\":\"0193f0c2-6d0f-7c3a-9d0e-3b1f6f9f8a11\",\"actor\":\"key:4f1c\","
                + "\"requestId\":\"r-1\",\"details\":{\"attemptsRemaining\":2},\"crm\":{\"status\":\"off\",\"at\":null}}");
    }

    @Test
    void saysNullWhereNobodyIsConcerned() {
        assertThat(json(GivenEvents.keyCreated())).contains("\"account\":null,\"to\":null,\"verification\":null,\"actor\":\"admin\","
                + "\"requestId\":null,\"details\":{},\"crm\":{\"status\":\"synced\",\"at\":\"2026-11-22T20:41:08.123Z\"}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "}", "{\"a\":1}}", "{\"a\":1},\"crm\":{}", "a", "\u0000"})
    void detailsThatSomebodyMadeNoJsonOfAreShownAsTextAndBreakNothing(String made) throws IOException {
        var event = new ObjectMapper().readTree(json(GivenEvents.event("ada", made)));
        assertThat(event.get("details").textValue()).isEqualTo(made);
        assertThat(event.get("crm").get("status").textValue()).isEqualTo("off");
    }

    @Test
    void isShownInTheOpenApiDocumentAsItIs() throws IOException {
        var event = new ObjectMapper().readTree(json(GivenEvents.incorrect()));
        assertThat(event.fieldNames()).toIterable().containsExactly(GivenShapes.members(Shapes.AuditEvent.class));
        assertThat(event.get("crm").fieldNames()).toIterable().containsExactly(GivenShapes.members(Shapes.CrmState.class));
        var page = new ObjectMapper().readTree(PageJson.of(new Page<EventView>(List.of(), null), EventJson::new));
        assertThat(page.fieldNames()).toIterable().containsExactly(GivenShapes.members(Shapes.AuditEvents.class));
    }

    @Test
    void anExportHasOneOfThemOnEachLine() throws IOException {
        var out = new ByteArrayOutputStream();
        var lines = new EventLines(out);
        lines.begin();
        var events = List.of(GivenEvents.incorrect(), GivenEvents.event("a\nb\u2028", "{\"reason\": \n\"x\"}"), GivenEvents.keyCreated());
        for (var event : events) {
            lines.write(event);
        }
        lines.flush();
        var text = out.toString(StandardCharsets.UTF_8);
        assertThat(text).endsWith("\n");
        assertThat(text.split("\n")).hasSize(3).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
        for (int line = 0; line < 3; line++) {
            assertThat(tree(text.split("\n")[line])).isEqualTo(tree(json(events.get(line))));
        }
    }

    private static JsonNode tree(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }

    private static String json(EventView event) {
        return new String(JsonBytes.object(new EventJson(event)), StandardCharsets.UTF_8);
    }
}
