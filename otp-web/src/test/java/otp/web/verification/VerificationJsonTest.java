package otp.web.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import otp.message.DeliveryStatus;
import otp.message.DeliveryView;
import otp.message.FailureReason;
import otp.verification.VerificationView;
import otp.web.GivenShapes;
import otp.web.GivenVerifications;
import otp.web.json.JsonBytes;
import otp.web.openapi.Shapes;

class VerificationJsonTest {

    @Test
    void writesTheMembersInTheContractsOrder() {
        assertThat(json(GivenVerifications.pending())).isEqualTo(("{\"id\":\"0193f0c2-6d0f-7c3a-9d0e-3b1f6f9f8a11\",\"status\":\"pending\","
                + "\"to\":\"+1******2671\",\"account\":\"user-8841\",\"purpose\":\"login\",\"attemptsRemaining\":3,\"resendsRemaining\":3,"
                + "\"resendAvailableAt\":\"2026-11-22T20:41:38.123Z\",\"codeExpiresAt\":\"2026-11-22T20:46:08.123Z\","
                + "\"expiresAt\":\"2026-11-22T20:51:08.123Z\",\"createdAt\":\"2026-11-22T20:41:08.123Z\","
                + "\"delivery\":{\"status\":\"queued\",\"updatedAt\":\"2026-11-22T20:41:08.123Z\"}}"));
    }

    @Test
    void saysWhyADeliveryFailed() {
        assertThat(json(GivenVerifications
                .with(new DeliveryView(DeliveryStatus.FAILED, GivenVerifications.STARTED, FailureReason.NOT_ON_WHATSAPP))))
                .contains("\"delivery\":{\"status\":\"failed\",\"updatedAt\":\"2026-11-22T20:41:08.123Z\",\"reason\":\"not-on-whatsapp\"}");
        assertThat(
                json(GivenVerifications.with(new DeliveryView(DeliveryStatus.READ, GivenVerifications.STARTED, FailureReason.CODE_OVER))))
                .doesNotContain("reason");
    }

    @Test
    void isShownInTheOpenApiDocumentAsItIs() {
        var failed = json(
                GivenVerifications.with(new DeliveryView(DeliveryStatus.FAILED, GivenVerifications.STARTED, FailureReason.CODE_OVER)));

        assertThat(failed.substring(failed.indexOf("\"delivery\""))).containsSubsequence(GivenShapes.members(Shapes.Delivery.class));
    }

    @Test
    void saysWhenItWasApproved() {
        assertThat(json(GivenVerifications.approved("https://app.example.com/")))
                .contains("\"status\":\"approved\"", "\"approvedAt\":\"2026-11-22T20:41:20.987Z\"")
                .doesNotContain("returnUrl");
    }

    private static String json(VerificationView verification) {
        return new String(JsonBytes.object(new VerificationJson(verification)), StandardCharsets.UTF_8);
    }
}
