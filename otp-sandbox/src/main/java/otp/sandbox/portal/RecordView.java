package otp.sandbox.portal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A record in the shape the API gives it. */
final class RecordView {

    private static final Map<ObjectType, Set<String>> USUAL = Map.of(
            ObjectType.CONTACTS, Set.of("email", "firstname", "lastname", "hs_object_id", "createdate", "lastmodifieddate"),
            ObjectType.NOTES, Set.of("hs_object_id", "hs_createdate", "hs_lastmodifieddate"),
            ObjectType.TICKETS, Set.of("subject", "content", "hs_pipeline", "hs_pipeline_stage", "hs_ticket_priority", "hs_object_id",
                    "createdate", "hs_lastmodifieddate"));

    private RecordView() {}

    /** After a write: with everything it has. */
    static ObjectNode written(PortalRecord record) {
        return of(record, record.properties().keySet());
    }

    /** With what was asked for, and what always comes. */
    static ObjectNode read(PortalRecord record, Collection<String> asked) {
        Set<String> names = new TreeSet<>(asked.isEmpty() ? USUAL.get(record.type()) : asked);
        names.addAll(List.of("hs_object_id", BuiltIn.created(record.type()), BuiltIn.modified(record.type())));
        return of(record, names);
    }

    private static ObjectNode of(PortalRecord record, Set<String> names) {
        ObjectNode view = Json.object().put("id", record.id());
        ObjectNode properties = view.putObject("properties");
        names.forEach(name -> properties.put(name, record.property(name)));
        return view.put("createdAt", record.createdAt().toString()).put("updatedAt", record.updatedAt().toString()).put("archived", false);
    }
}
