package otp.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import otp.system.Reply;

/** WhatsApp will not write to this number, and says so at once, in words that may repeat what was sent. */
@FaultTest
class RefusedRecipientTest {

    private static final String TEXT = "Sorry, this one gets nothing from us";

    @ParameterizedTest
    @CsvSource({"400, 131026, not-on-whatsapp", "403, 130497, country-not-allowed", "400, 137000, number-changed"})
    void thisMessageFailsForTheReasonAndNobodyPaysForIt(int status, int code, String reason) {
        Login refused = OneNode.somebody();
        OneNode.wire().befalls(refused.number(), WireFault.answers(inWords(status, code)));
        refused.starts().awaitDelivery("failed");

        assertThat(refused.shows("/delivery/reason")).isEqualTo(reason);
        assertThat(refused.shows("/status")).isEqualTo("pending");
        assertThat(refused.shows("/attemptsRemaining")).isEqualTo("3");
        assertThat(refused.events()).contains("code.failed").doesNotContain("code.sent");
        assertThat(refused.everythingTold()).contains(reason).doesNotContain(TEXT);
        assertThat(OneNode.server().log().contains(TEXT)).as("the log repeats what WhatsApp said").isFalse();

        OneNode.awaitRecovery();
        refused.gotOneCode(1);
        refused.succeeds();
    }

    private static Reply inWords(int status, int code) {
        return new Reply(status, """
                {"error":{"message":"(#%d) %s","type":"OAuthException","code":%d,"fbtrace_id":"AbCdEf","error_user_msg":"%s",
                 "error_data":{"messaging_product":"whatsapp","details":"%s"}}}""".formatted(code, TEXT, code, TEXT, TEXT), Map.of());
    }
}
