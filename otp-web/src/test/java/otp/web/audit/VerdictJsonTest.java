package otp.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import otp.attestation.Break;
import otp.attestation.BreakKind;
import otp.attestation.Verdict;
import otp.web.GivenShapes;
import otp.web.json.JsonBytes;
import otp.web.openapi.Shapes;

class VerdictJsonTest {

    private static final UUID CHAIN = UUID.fromString("0193f0c2-6d0f-7c3a-9d0e-3b1f6f9f8a11");
    private static final Break BROKEN = new Break(BreakKind.CUT_OFF, "ada", CHAIN, 17L, 3L, Instant.parse("2026-11-22T20:41:08.123Z"),
            "Why.");

    @Test
    void anIntactLogSaysHowMuchWasWalked() {
        assertThat(json(new Verdict(3, 40, 2, null))).isEqualTo(
                "{\"intact\":true,\"application\":\"acme\",\"chains\":3,\"events\":40,\"roots\":2,\"broken\":null}");
    }

    @Test
    void aBrokenLogNamesTheFirstBrokenLink() {
        assertThat(json(new Verdict(3, 40, 2, BROKEN))).endsWith("\"broken\":{\"kind\":\"cut-off\",\"account\":\"ada\",\"chain\":\"" + CHAIN
                + "\",\"sequence\":17,\"root\":3,\"at\":\"2026-11-22T20:41:08.123Z\",\"detail\":\"Why.\"}}")
                .startsWith("{\"intact\":false,");
        assertThat(json(new Verdict(3, 40, 2, new Break(BreakKind.ROOT, null, null, null, 4L, null, "Why."))))
                .endsWith(
                        "{\"kind\":\"root\",\"account\":null,\"chain\":null,\"sequence\":null,\"root\":4,\"at\":null,\"detail\":\"Why.\"}}");
    }

    @Test
    void isShownInTheOpenApiDocumentAsItIs() throws IOException {
        var tree = new ObjectMapper().readTree(json(new Verdict(3, 40, 2, BROKEN)));

        assertThat(tree.fieldNames()).toIterable().containsExactly(GivenShapes.members(Shapes.AuditVerdict.class));
        assertThat(tree.get("broken").fieldNames()).toIterable().containsExactly(GivenShapes.members(Shapes.BrokenLink.class));
    }

    private static String json(Verdict verdict) {
        return new String(JsonBytes.object(new VerdictJson("acme", verdict)), StandardCharsets.UTF_8);
    }
}
