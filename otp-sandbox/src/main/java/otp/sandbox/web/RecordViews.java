package otp.sandbox.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import otp.sandbox.portal.ObjectType;
import otp.sandbox.portal.Portal;
import otp.sandbox.portal.PortalRecord;

/** JSON for the page of records. */
final class RecordViews {

    private static final String CLOSED = "4";

    private RecordViews() {}

    static ObjectNode line(Portal portal, PortalRecord contact) {
        return contact(contact)
                .put("outcome", contact.property("otp_last_outcome"))
                .put("openTickets", portal.associated(ObjectType.CONTACTS, contact.id(), ObjectType.TICKETS).stream()
                        .filter(ticket -> !closed(ticket)).count());
    }

    static ObjectNode record(Portal portal, PortalRecord contact) {
        ObjectNode view = contact(contact);
        Stream.of("properties", "tickets", "notes").forEach(view::putArray);
        portal.labels(ObjectType.CONTACTS).forEach((name, label) -> view.withArray("properties").addObject()
                .put("name", name).put("label", label).put("value", contact.property(name)));
        newest(portal, contact, ObjectType.TICKETS).forEach(ticket -> view.withArray("tickets").add(ticket(ticket)));
        newest(portal, contact, ObjectType.NOTES).forEach(note -> view.withArray("notes").addObject().put("id", note.id())
                .put("at", note.property("hs_timestamp")).put("updatedAt", note.updatedAt().toString())
                .put("html", note.property("hs_note_body")));
        return view;
    }

    private static ObjectNode contact(PortalRecord contact) {
        return JsonNodeFactory.instance.objectNode().put("id", contact.id()).put("name", name(contact))
                .put("email", contact.property("email")).put("phone", contact.property("phone"))
                .put("updatedAt", contact.updatedAt().toString());
    }

    /** Who has no name is shown as HubSpot shows them. */
    private static String name(PortalRecord contact) {
        String name = Stream.of("firstname", "lastname").map(contact::property).flatMap(part -> Optional.ofNullable(part).stream())
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? Optional.ofNullable(contact.property("email")).orElse("--") : name;
    }

    private static List<PortalRecord> newest(Portal portal, PortalRecord contact, ObjectType type) {
        return portal.associated(ObjectType.CONTACTS, contact.id(), type).stream()
                .sorted(Comparator.comparing((PortalRecord record) -> Optional.ofNullable(record.property("hs_timestamp"))
                        .orElse(record.createdAt().toString())).reversed())
                .toList();
    }

    private static ObjectNode ticket(PortalRecord ticket) {
        return JsonNodeFactory.instance.objectNode().put("id", ticket.id()).put("subject", ticket.property("subject"))
                .put("content", ticket.property("content")).put("priority", ticket.property("hs_ticket_priority"))
                .put("stage", Portal.stage(ticket.property("hs_pipeline_stage"))).put("closed", closed(ticket))
                .put("at", ticket.createdAt().toString()).put("lockout", ticket.property("otp_lockout"));
    }

    private static boolean closed(PortalRecord ticket) {
        return CLOSED.equals(ticket.property("hs_pipeline_stage"));
    }
}
