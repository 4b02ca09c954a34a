package otp.sandbox.portal;

import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import otp.sandbox.portal.Associations.End;

/** One record at a time. */
final class ObjectCalls {

    private final PortalData data;
    private final WriteRules rules;
    private final Linking linking;
    private final Lookup lookup;

    ObjectCalls(PortalData data) {
        this.data = data;
        rules = new WriteRules(data);
        linking = new Linking(data);
        lookup = new Lookup(data);
    }

    PortalAnswer create(ObjectType type, PortalRequest request) {
        ObjectNode body = Json.read(request.body(), "properties", "associations");
        return PortalAnswer.json(201, RecordView.written(create(type, body)));
    }

    /** @param input with properties, and perhaps associations */
    PortalRecord create(ObjectType type, JsonNode input) {
        linking.check(type, input.path("associations"));
        PortalRecord record = data.create(type, rules.creation(type, input.path("properties")));
        linking.linkAll(record, input.path("associations"));
        return record;
    }

    PortalAnswer read(ObjectType type, String id, PortalRequest request) {
        PortalRecord record = found(type, id, request);
        ObjectNode view = RecordView.read(record, list(request, "properties"));
        for (String other : list(request, "associations")) {
            associations(view, record, ObjectType.of(other));
        }
        return PortalAnswer.ok(view);
    }

    PortalAnswer change(ObjectType type, String id, PortalRequest request) {
        JsonNode properties = Json.read(request.body(), "properties").path("properties");
        PortalRecord record = found(type, id, request);
        return PortalAnswer.ok(RecordView.written(data.change(record, rules.change(record, properties))));
    }

    PortalAnswer archive(ObjectType type, String id) {
        data.store(type).find(id).ifPresent(data::remove);
        return PortalAnswer.empty(204);
    }

    /** The contact goes for good, with what was written down about it; tickets are records of their own, and stay. */
    PortalAnswer erase(PortalRequest request) {
        ObjectNode body = Json.read(request.body(), "objectId", "idProperty");
        String idProperty = Json.optional(body, "idProperty");
        lookup.checkForRead(ObjectType.CONTACTS, idProperty);
        PortalRecord contact = lookup.get(ObjectType.CONTACTS, idProperty, Json.text(body, "objectId"));
        data.associations().of(End.of(contact), ObjectType.NOTES).stream()
                .map(note -> data.store(ObjectType.NOTES).find(note).orElseThrow())
                .forEach(data::remove);
        data.remove(contact);
        return PortalAnswer.empty(204);
    }

    private PortalRecord found(ObjectType type, String id, PortalRequest request) {
        String idProperty = request.query().getOrDefault("idProperty", "");
        lookup.checkForRead(type, idProperty);
        return lookup.get(type, idProperty, id);
    }

    private void associations(ObjectNode view, PortalRecord record, ObjectType other) {
        List<String> ids = data.associations().of(End.of(record), other);
        if (!ids.isEmpty()) {
            ArrayNode results = view.withObject("/associations").putObject(other.plural()).putArray("results");
            ids.forEach(id -> results.addObject().put("id", id).put("type", record.type().singular() + "_to_" + other.singular()));
        }
    }

    private static List<String> list(PortalRequest request, String name) {
        return Arrays.stream(request.query().getOrDefault(name, "").split(",")).filter(word -> !word.isBlank()).toList();
    }
}
