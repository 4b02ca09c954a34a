package otp.web.lockout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import otp.search.Page;
import otp.support.LockoutView;
import otp.web.GivenLockouts;
import otp.web.GivenShapes;
import otp.web.json.JsonBytes;
import otp.web.openapi.Shapes;
import otp.web.search.PageJson;

class LockoutJsonTest {

    @Test
    void writesTheMembersInTheContractsOrder() {
        assertThat(json(GivenLockouts.active())).isEqualTo("{\"id\":\"0193f0c2-9b1e-7d44-8f20-51a7c3e90b12\",\"application\":\"acme\","
                + "\"account\":\"user-8841\",\"to\":\"+1******2671\",\"verification\":\"0193f0c2-6d0f-7c3a-9d0e-3b1f6f9f8a11\",\"level\":1,"
                + "\"lockedAt\":\"2026-11-22T20:41:08.123Z\",\"until\":\"2026-11-22T20:42:08.123Z\",\"status\":\"active\","
                + "\"releasedAt\":null,\"releasedBy\":null,\"releaseReason\":null,\"unlockNotifiedAt\":null,\"ticket\":null}");
    }

    @Test
    void saysWhoReleasedItWhenAndWhyAndThatThePersonWasTold() {
        assertThat(json(GivenLockouts.released())).endsWith("\"status\":\"released\",\"releasedAt\":\"2026-11-22T20:41:13.123Z\","
                + "\"releasedBy\":\"j.doe\",\"releaseReason\":\"called back, identity confirmed\","
                + "\"unlockNotifiedAt\":\"2026-11-22T20:41:13.373Z\",\"ticket\":null}");
    }

    @Test
    void theTicketIsShownWithItsPageWhereItHasOne() {
        assertThat(json(GivenLockouts.handedOff(URI.create("https://app.hubspot.com/contacts/62515/record/0-5/512"))))
                .endsWith("\"ticket\":{\"hubspotId\":\"512\",\"url\":\"https://app.hubspot.com/contacts/62515/record/0-5/512\"}}");
        assertThat(json(GivenLockouts.handedOff(null))).endsWith("\"ticket\":{\"hubspotId\":\"512\",\"url\":null}}");
    }

    @Test
    void aSuspensionHasNoEnd() {
        assertThat(json(GivenLockouts.suspension())).contains("\"until\":null,\"status\":\"active\"");
    }

    @Test
    void aPageEndsWithTheCursorOfTheNextOrWithNone() {
        var items = List.of(GivenLockouts.active(), GivenLockouts.released());
        var item = json(GivenLockouts.active()) + "," + json(GivenLockouts.released());

        assertThat(json(new Page<>(items, "abc"))).isEqualTo("{\"items\":[" + item + "],\"next\":\"abc\"}");
        assertThat(json(new Page<>(items, null))).isEqualTo("{\"items\":[" + item + "],\"next\":null}");
        assertThat(json(new Page<>(List.of(), null))).isEqualTo("{\"items\":[],\"next\":null}");
    }

    @Test
    void isShownInTheOpenApiDocumentAsItIs() throws IOException {
        assertThat(new ObjectMapper().readTree(json(GivenLockouts.active())).fieldNames()).toIterable()
                .containsExactly(GivenShapes.members(Shapes.Lockout.class));
        assertThat(new ObjectMapper().readTree(json(GivenLockouts.handedOff(null))).get("ticket").fieldNames()).toIterable()
                .containsExactly(GivenShapes.members(Shapes.Ticket.class));
        assertThat(new ObjectMapper().readTree(json(new Page<>(List.of(), null))).fieldNames()).toIterable()
                .containsExactly(GivenShapes.members(Shapes.Lockouts.class));
    }

    private static String json(LockoutView lockout) {
        return new String(JsonBytes.object(new LockoutJson(lockout)), StandardCharsets.UTF_8);
    }

    private static String json(Page<LockoutView> page) {
        return new String(PageJson.of(page, LockoutJson::new), StandardCharsets.UTF_8);
    }
}
