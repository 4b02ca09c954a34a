package otp.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import otp.crm.ContactProperty;
import otp.crm.CrmUnavailableException;

class OwnPropertiesTest {

    private final HandClock clock = new HandClock();
    private final SimplePortal portal = new SimplePortal();
    private final OwnProperties schema = new OwnProperties(portal, clock);
    private final LogLines log = new LogLines(OwnProperties.class);

    @AfterEach
    void stopListening() {
        log.close();
    }

    @Test
    void whatIsMissingIsMadeWhenItIsFirstNeeded() {
        assertThat(portal.asked).isEmpty();
        assertThat(schema.missing()).isEmpty();
        assertThat(portal.properties.get("contacts")).hasSize(ContactProperty.values().length);
        assertThat(portal.properties.get("contacts").get("otp_ref").toString()).isEqualTo("{\"groupName\":\"whatsapp_otp\","
                + "\"name\":\"otp_ref\",\"label\":\"OTP reference\",\"type\":\"string\",\"fieldType\":\"text\",\"hasUniqueValue\":true}");
        assertThat(portal.properties.get("contacts").get("otp_last_outcome").path("options")).hasSize(10);
        assertThat(portal.properties.get("tickets")).containsOnlyKeys("otp_lockout");
        assertThat(log.lines).isEmpty();
    }

    @Test
    void aPortalThatHasAllIsAskedTwiceAnHour() {
        schema.missing();
        portal.asked.clear();
        clock.pass(Duration.ofHours(1));
        schema.missing();
        schema.missing();
        assertThat(portal.asked).containsExactly("property-list[contacts]", "property-list[tickets]");
    }

    @Test
    void aTokenThatMayNotMakeThemIsToldExactlyWhichAreMissingOnce() {
        schema.missing();
        portal.properties.get("contacts").keySet().removeAll(List.of("otp_ref", "otp_lockouts"));
        portal.forbidden.add(Operation.PROPERTY_CREATE);
        clock.pass(OwnProperties.COMPLETE_FOR);
        assertThat(schema.missing()).containsExactlyInAnyOrder("otp_ref", "otp_lockouts");
        clock.pass(OwnProperties.INCOMPLETE_FOR);
        assertThat(schema.missing()).hasSize(2);
        assertThat(log.lines).hasSize(1);
        assertThat(log.lines.get(0)).startsWith("WARNING").contains("of contacts are missing otp_lockouts, otp_ref;",
                "crm.schemas.contacts.write");
        portal.forbidden.clear();
        clock.pass(OwnProperties.INCOMPLETE_FOR);
        assertThat(schema.missing()).isEmpty();
        assertThat(log.lines).hasSize(2);
    }

    @Test
    void aPropertyThatIsSomethingElseCountsAsMissing() {
        schema.missing();
        portal.properties.get("contacts").get("otp_verified_at").put("type", "string");
        portal.properties.get("contacts").get("otp_last_outcome").withArray("options").remove(0);
        portal.properties.get("tickets").get("otp_lockout").put("hasUniqueValue", false);
        clock.pass(OwnProperties.COMPLETE_FOR);
        assertThat(schema.missing()).containsExactlyInAnyOrder("otp_verified_at", "otp_last_outcome", "otp_lockout");
        assertThat(log.lines.get(0)).contains("of contacts are not as they should be otp_last_outcome, otp_verified_at",
                "of tickets are not as they should be otp_lockout");
    }

    @Test
    void aPropertyThatAnotherNodeMadeMeanwhileIsAsGood() {
        portal.properties.get("contacts").put("otp_ref", WantedProperty.ofContacts().get(0).definition().put("archived", true));
        schema.missing();
        assertThat(portal.properties.get("contacts")).hasSize(ContactProperty.values().length);
        portal.properties.get("contacts").get("otp_ref").put("archived", false);
        clock.pass(OwnProperties.INCOMPLETE_FOR);
        assertThat(schema.missing()).isEmpty();
    }

    @Test
    void whatMayNotBeLookedAtIsTakenForCompleteAndTold() {
        portal.forbidden.add(Operation.PROPERTY_LIST);
        assertThat(schema.missing()).isEmpty();
        assertThat(log.lines).hasSize(1);
        assertThat(log.lines.get(0)).contains("the properties of contacts may not be looked at", "of tickets may not be looked at");
    }

    @Test
    void aDoubtIsLookedIntoTenSecondsAfterTheLastLookAtTheEarliest() {
        schema.missing();
        portal.properties.get("contacts").remove("otp_ref");
        portal.forbidden.add(Operation.PROPERTY_CREATE);
        clock.pass(Duration.ofSeconds(9));
        schema.doubted();
        assertThat(schema.missing()).isEmpty();
        clock.pass(Duration.ofSeconds(1));
        assertThat(schema.missing()).containsExactly("otp_ref");
    }

    @Test
    void aPortalThatIsDownIsAskedAgainTheNextTime() {
        portal.down = true;
        assertThatThrownBy(schema::missing).isInstanceOf(CrmUnavailableException.class);
        portal.down = false;
        assertThat(schema.missing()).isEmpty();
        assertThat(portal.properties.get("tickets")).hasSize(1);
    }
}
