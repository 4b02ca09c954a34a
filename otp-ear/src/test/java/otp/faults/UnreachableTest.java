package otp.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.faults.Login.isToldOfTheOutage;

import java.util.function.Consumer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No request gets as far as WhatsApp. */
@FaultTest
class UnreachableTest {

    private enum Outage {
        NOBODY_LISTENS(WhatsAppWire::leaves),
        A_STRANGERS_CERTIFICATE(wire -> wire.speaks(Language.tls(Identity.make()))),
        NO_TLS_AT_ALL(wire -> wire.speaks(Language.plain()));

        private final Consumer<WhatsAppWire> begin;

        Outage(Consumer<WhatsAppWire> begin) {
            this.begin = begin;
        }
    }

    @ParameterizedTest
    @EnumSource
    void startsAreToldAndWhoStartedBeforeGetsTheCodeOnceWhenItIsOver(Outage outage) {
        Login known = OneNode.somebody().starts().awaitDelivery("sent");
        outage.begin.accept(OneNode.wire());

        Login early = OneNode.somebody().starts();
        OneNode.awaitStart(503);
        isToldOfTheOutage(OneNode.somebody().triesToStart());
        assertThat(early.delivery()).isEqualTo("queued");
        assertThat(early.sends().size()).as("attempts to send").isZero();
        known.succeeds();
        assertThat(new Readiness(OneNode.server()).of("whatsapp")).as("an outage of WhatsApp is no reason to send requests elsewhere")
                .isNotEqualTo("DOWN");

        OneNode.wire().works();
        OneNode.awaitRecovery();
        early.awaitDelivery("sent");
        early.gotOneCode(1);
        early.succeeds();
    }
}
