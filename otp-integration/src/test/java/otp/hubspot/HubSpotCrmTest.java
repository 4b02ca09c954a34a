package otp.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.hubspot.Operation.CONTACT_ERASE;
import static otp.hubspot.Operation.CONTACT_NOTES;
import static otp.hubspot.Operation.CONTACT_READ;
import static otp.hubspot.Operation.CONTACT_SEARCH;
import static otp.hubspot.Operation.CONTACT_UPDATE;
import static otp.hubspot.Operation.CONTACT_UPSERT;
import static otp.hubspot.Operation.NOTE_CREATE;
import static otp.hubspot.Operation.NOTE_REMOVE;
import static otp.hubspot.Operation.NOTE_UPDATE;
import static otp.hubspot.Operation.TICKET_CONTACTS;
import static otp.hubspot.Operation.TICKET_REMOVE;
import static otp.hubspot.Operation.TICKET_UPSERT;
import static otp.hubspot.RecordedExchange.json;
import static otp.hubspot.RecordedExchange.taking;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import otp.crm.ContactProperty;
import otp.crm.ContactWrite;
import otp.crm.NewNote;
import otp.crm.NoteText;
import otp.crm.TicketPlace;
import otp.crm.TicketWrite;
import otp.settings.HubSpotSettings;

class HubSpotCrmTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:15:00Z");

    private final RecordedExchange exchange = new RecordedExchange().answering(taking());
    private final HubSpotSettings settings = new HubSpotSettings(URI.create("https://api.hubapi.com"), "2026-09", "token", null, "1", 90,
            false, new HubSpotSettings.Tickets("pipe", "opened", "over"), URI.create("https://app.hubspot.com"));
    private final HubSpotCrm crm = new HubSpotCrm(exchange, now -> Optional.of(now.plusSeconds(5)), new PortalSchema(), settings);

    @Test
    void everyCallIsTheRequestItIsNamedAfter() {
        var write = new ContactWrite("1", Map.of(ContactProperty.LOCKOUTS, "2"));

        crm.contacts(List.of("1"));
        crm.contactsByEmail(List.of("a@x"));
        crm.contactsByPhone(List.of("+12025550101"));
        crm.updateContacts(List.of(write));
        crm.upsertContacts(List.of(write));
        crm.createNotes(List.of(new NewNote("1", NOW, "text")));
        crm.updateNotes(List.of(new NoteText("1", "text")));
        crm.notesOf("1");
        crm.removeNotes(List.of("1"));
        crm.upsertTickets(List.of(new TicketWrite("lo", "Locked", "text", true)));
        crm.associate(List.of(new TicketPlace("1", "2")));
        crm.removeTickets(List.of("1"));
        crm.eraseContact("1");

        assertThat(exchange.operations).containsExactly(CONTACT_READ, CONTACT_READ, CONTACT_SEARCH, CONTACT_UPDATE, CONTACT_UPSERT,
                NOTE_CREATE, NOTE_UPDATE, CONTACT_NOTES, NOTE_REMOVE, TICKET_UPSERT, TICKET_CONTACTS, TICKET_REMOVE, CONTACT_ERASE);
    }

    @Test
    void ticketsGoWhereTheSettingsSay() {
        crm.upsertTickets(List.of(new TicketWrite("lo", null, null, true)));

        assertThat(exchange.input(0).path("properties")).isEqualTo(json("{'hs_pipeline':'pipe','hs_pipeline_stage':'over'}"));
    }

    @Test
    void theGateSaysWhenToLookAgain() {
        assertThat(crm.closedUntil(NOW)).contains(NOW.plusSeconds(5));
    }
}
