package otp.hubspot;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import otp.crm.CrmTicket;
import otp.crm.Refusal;
import otp.crm.TicketPlace;
import otp.crm.TicketWrite;
import otp.crm.Written;
import otp.settings.HubSpotSettings;

/** What is written about tickets, one a lockout. */
final class Tickets {

    /** The unique property, of which the portal allows one ticket a value. */
    static final String LOCKOUT = "otp_lockout";

    private static final String STAGE = "hs_pipeline_stage";
    private static final int TICKET_TO_CONTACT = 16;

    private final Exchange exchange;
    private final Schema schema;
    private final HubSpotSettings.Tickets settings;

    Tickets(Exchange exchange, Schema schema, HubSpotSettings.Tickets settings) {
        this.exchange = exchange;
        this.schema = schema;
        this.settings = settings;
    }

    List<Written> upsert(List<TicketWrite> tickets) {
        if (schema.missing().contains(LOCKOUT)) {
            return tickets.stream().map(ticket -> Written.refused(Refusal.PROPERTY_MISSING, null)).toList();
        }
        List<Input> inputs = tickets.stream().map(ticket -> Input.of(LOCKOUT, ticket.lockout(), properties(ticket))).toList();
        return Upserted.by(exchange, schema, Operation.TICKET_UPSERT, inputs);
    }

    /** By lockout. */
    Map<String, CrmTicket> of(Collection<String> lockouts) {
        if (schema.missing().contains(LOCKOUT)) {
            return Map.of();
        }
        ObjectNode frame = Body.object().put("idProperty", LOCKOUT);
        frame.set("properties", Body.array(List.of(LOCKOUT, STAGE)));
        frame.set("propertiesWithHistory", Body.array(List.of()));
        var tickets = new HashMap<String, CrmTicket>();
        for (JsonNode ticket : new Reads(exchange, Operation.TICKET_READ, frame).read(lockouts.stream().distinct().toList())) {
            JsonNode properties = ticket.path("properties");
            tickets.put(properties.path(LOCKOUT).asText(), new CrmTicket(ticket.path("id").asText(), properties.path(STAGE).asText()));
        }
        return tickets;
    }

    List<Written> associate(List<TicketPlace> places) {
        List<Input> inputs = places.stream().map(place -> Association.between(place.ticket(), place.contact(), TICKET_TO_CONTACT)).toList();
        return new Batch(exchange, schema, Operation.TICKET_CONTACTS, new Results(Association::from, result -> false)).send(inputs);
    }

    List<Written> remove(List<String> tickets) {
        return Removed.by(exchange, schema, Operation.TICKET_REMOVE, tickets);
    }

    /** Without new text, only where it stands: what support has made of subject and priority stays. */
    private ObjectNode properties(TicketWrite ticket) {
        ObjectNode properties = Body.object().put("hs_pipeline", settings.pipeline())
                .put(STAGE, ticket.closed() ? settings.closed() : settings.open());
        if (ticket.content() != null) {
            properties.put("subject", ticket.subject()).put("content", ticket.content()).put("hs_ticket_priority", "HIGH");
        }
        return properties;
    }
}
