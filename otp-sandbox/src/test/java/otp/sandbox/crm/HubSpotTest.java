package otp.sandbox.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import otp.sandbox.portal.ObjectType;
import otp.sandbox.portal.Portal;
import otp.sandbox.portal.PortalLimits;
import otp.sandbox.portal.PortalRequest;

class HubSpotTest {

    private static final PortalRequest LIST = new PortalRequest("GET", "/crm/pipelines/2026-09/tickets", Map.of(),
            Map.of("Authorization", "Bearer token"), "");

    private final Portal portal = new Portal(Clock.systemUTC(), "token", PortalLimits.USUAL);
    private final HubSpot hubSpot = new HubSpot();

    @BeforeEach
    void wire() {
        hubSpot.portal = portal;
    }

    @Test
    void isThereUntilItIsSwitchedOff() {
        assertThat(hubSpot.answer(LIST).status()).isEqualTo(200);
        hubSpot.down(true);
        assertThat(hubSpot.answer(LIST).status()).isEqualTo(503);
        assertThat(hubSpot.answer(LIST).body()).startsWith("<html>");
        hubSpot.down(false);
        assertThat(hubSpot.answer(LIST).status()).isEqualTo(200);
    }

    @Test
    void knowsThePeopleOfTheWalkthroughAndOneWithoutANumber() {
        DemoContacts demo = new DemoContacts();
        demo.portal = portal;
        demo.begin(null);

        assertThat(portal.all(ObjectType.CONTACTS)).extracting(contact -> contact.property("phone"))
                .containsExactly("+14155552671", "+14155552672", null);
    }
}
