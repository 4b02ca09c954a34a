package otp.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.faults.Login.isToldOfTheOutage;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import otp.system.Reply;

/** Whoever answers wants the request to go elsewhere. */
@FaultTest
class MisdirectedTest {

    @ParameterizedTest
    @ValueSource(ints = {302, 308})
    void noRedirectIsFollowedAndWhatWasAskedForGoesOutWhenItIsOver(int status) {
        try (WhatsAppWire elsewhere = WhatsAppWire.speaking(Language.plain())) {
            OneNode.wire().fails(WireFault.answers(new Reply(status, "", Map.of("Location", elsewhere.url() + "/elsewhere"))));
            Login login = OneNode.somebody().starts().awaitSends(1);
            OneNode.awaitStart(503);
            isToldOfTheOutage(OneNode.somebody().triesToStart());
            new Readiness(OneNode.server()).becomes("whatsapp", "DOWN");
            assertThat(login.delivery()).isEqualTo("queued");

            OneNode.wire().works();
            OneNode.awaitRecovery();
            new Readiness(OneNode.server()).becomes("whatsapp", "UP");
            login.awaitDelivery("sent").succeeds();
            assertThat(elsewhere.met()).as("connections elsewhere").isZero();
        }
    }
}
