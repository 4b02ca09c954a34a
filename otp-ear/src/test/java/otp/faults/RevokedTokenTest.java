package otp.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.faults.Login.isToldOfTheOutage;

import org.junit.jupiter.api.Test;

import otp.system.Answer;

/** WhatsApp does not take the token any more (190), and later does. */
@FaultTest
class RevokedTokenTest {

    private final Readiness readiness = new Readiness(OneNode.server());

    @Test
    void startsAreRefusedChecksAreNotAndTheCodeThatWaitedGoesOutByItself() {
        Login known = OneNode.somebody().starts().awaitDelivery("sent");
        OneNode.wire().fails(WireFault.error(401, 190));

        Login early = OneNode.somebody().starts().awaitSends(1);
        OneNode.awaitStart(503);
        isToldOfTheOutage(OneNode.somebody().triesToStart());
        readiness.becomes("whatsapp", "DOWN");
        assertThat(early.delivery()).isEqualTo("queued");
        known.succeeds();

        OneNode.wire().works();
        readiness.becomes("whatsapp", "UP");
        early.awaitDelivery("sent");
        early.gotOneCode(early.sends().size());
        early.succeeds();
    }

    @Test
    void theFreshCodeAfterAWrongOneIsPostponedAndGoesOutWhenTheTokenIsTaken() {
        Login known = OneNode.somebody().starts().awaitDelivery("sent");
        OneNode.wire().fails(WireFault.error(401, 190));
        OneNode.somebody().starts().awaitSends(1);
        OneNode.awaitStart(503);

        Answer told = known.enters("x00000");
        assertThat(told.status()).as(told.toString()).isEqualTo(422);
        assertThat(told.at("/freshCode/sent")).isEqualTo("false");
        assertThat(told.at("/freshCode/availableAt")).isNotNull();
        assertThat(known.shows("/attemptsRemaining")).isEqualTo("2");

        OneNode.wire().works();
        known.awaitSends(2).awaitDelivery("sent");
        assertThat(known.enters(known.sends().get(1).parameter()).status()).isEqualTo(200);
    }

    @Test
    void aCodeThatIsOverIsGivenUpWhileTheTokenIsStillRefused() {
        OneNode.wire().fails(WireFault.error(401, 190));
        OneNode.somebodyInAHurry().starts().awaitSends(1).isGivenUp();
    }
}
