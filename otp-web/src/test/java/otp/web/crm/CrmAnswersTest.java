package otp.web.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import otp.reconcile.Finding;
import otp.reconcile.Parked;
import otp.reconcile.SearchParked.Named;
import otp.web.GivenShapes;
import otp.web.json.JsonBytes;
import otp.web.json.JsonPart;
import otp.web.openapi.CrmShapes;

class CrmAnswersTest {

    private static final UUID ID = new UUID(7, 7);

    @Test
    void aDifferenceIsShownAsItsShapeSays() throws Exception {
        var finding = new Finding(ID, "ada", "151", List.of("property:otp_lockouts", "note-missing"), Finding.Tickets.NONE, true);
        var json = tree(new FindingJson(finding, true));
        assertThat(json.fieldNames()).toIterable().containsExactly(GivenShapes.members(CrmShapes.CrmDifference.class));
        assertThat(json.toString()).isEqualTo("{\"account\":\"ada\",\"contact\":\"151\",\"differences\":[\"property:otp_lockouts\","
                + "\"note-missing\"],\"queued\":true}");
    }

    @Test
    void whatIsRefusedIsShownAsItsShapeSays() throws Exception {
        var parked = new Parked(Parked.Kind.ERASURE, ID, ID, "151", "forbidden", null, Instant.parse("2026-11-22T20:41:08Z"));
        var json = tree(new ParkedJson(new Named(parked, null)));
        assertThat(json.fieldNames()).toIterable().containsExactly(GivenShapes.members(CrmShapes.CrmRefused.class));
        assertThat(json.toString()).isEqualTo("{\"kind\":\"erasure\",\"account\":null,\"contact\":\"151\",\"reason\":\"forbidden\","
                + "\"trace\":null,\"since\":\"2026-11-22T20:41:08.000Z\"}");
    }

    private static JsonNode tree(JsonPart part) throws Exception {
        return new ObjectMapper().readTree(JsonBytes.object(part));
    }
}
