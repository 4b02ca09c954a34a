package otp.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.faults.Login.isToldOfTheOutage;

import java.util.Map;

import org.junit.jupiter.api.Test;

import otp.system.Reply;

/** WhatsApp answers, and takes no message of anybody. */
@FaultTest
class NothingIsTakenTest {

    private final Readiness readiness = new Readiness(OneNode.server());

    @Test
    void aCodeThatEndsWhileItIsUnavailableIsGivenUpThen() {
        OneNode.wire().fails(WireFault.answers(new Reply(503, "", Map.of())));
        Login early = OneNode.somebodyInAHurry().starts();
        OneNode.awaitStart(503);

        early.isGivenUp();

        OneNode.awaitStart(503);
        OneNode.wire().works();
        OneNode.awaitRecovery();
        early.isGivenUp();
    }

    /** As slow as it can be the node still sends too much: that is an outage like any other. */
    @Test
    void whenEveryMessageIsTooMuchStartsAreRefusedAndWhoStartedBeforeGetsTheCodeWhenItIsOver() {
        Login known = OneNode.somebody().starts().awaitDelivery("sent");
        OneNode.wire().fails(WireFault.error(429, 130429));
        Login early = OneNode.somebody().starts().awaitSends(1);

        OneNode.awaitStart(503);
        isToldOfTheOutage(OneNode.somebody().triesToStart());
        assertThat(early.delivery()).isEqualTo("queued");
        known.succeeds();
        assertThat(readiness.of("whatsapp")).isEqualTo("UP");
        readiness.tells("whatsapp", "messages per second", "1");

        OneNode.wire().works();
        OneNode.awaitRecovery();
        early.awaitDelivery("sent");
        early.gotOneCode(early.sends().size());
        early.succeeds();
        readiness.tells("whatsapp", "messages per second", "80");
    }
}
