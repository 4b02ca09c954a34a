package otp.sandbox.portal;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import otp.sandbox.portal.Associations.End;

/** Associations after the fact, one at a time and in batches. */
final class AssociationCalls {

    private static final int PAGE = 500;

    private final PortalData data;
    private final Linking linking;

    AssociationCalls(PortalData data) {
        this.data = data;
        linking = new Linking(data);
    }

    /** {@code {type}/{id}/associations/…} */
    PortalAnswer ofOne(Route route, PortalRequest request) {
        boolean isDefault = route.has(3, "default");
        ObjectType from = route.type(0);
        ObjectType to = route.type(isDefault ? 4 : 3);
        PortalRecord record = new Lookup(data).get(from, "", route.segments().get(1));
        if (route.is("GET", 4)) {
            return PortalAnswer.ok(page(record, to, request.query()));
        }
        if (!route.is("PUT", isDefault ? 6 : 5)) {
            return remove(route, record, to);
        }
        if (!isDefault) {
            linking.checkKinds(from, to, Json.array(Json.object().set("types", Json.tree(request.body())), "types"));
        }
        PortalRecord other = linking.existing(to, route.segments().get(route.segments().size() - 1));
        data.associations().add(End.of(record), End.of(other));
        return PortalAnswer.json(isDefault ? 200 : 201, view(record, other));
    }

    private PortalAnswer remove(Route route, PortalRecord record, ObjectType to) {
        if (!route.is("DELETE", 5)) {
            return Portal.nowhere();
        }
        data.store(to).find(route.segments().get(4)).ifPresent(other -> data.associations().remove(End.of(record), End.of(other)));
        return PortalAnswer.empty(204);
    }

    /** {@code {from}/{to}/batch/…} */
    PortalAnswer batch(Route route, String body) {
        ObjectType from = route.type(0);
        ObjectType to = route.type(1);
        if (route.is("POST", 4) && route.has(3, "read")) {
            return read(from, to, BatchInputs.of(Json.read(body, "inputs"), "id", "after").distinct("id"));
        }
        if (route.is("POST", 4) && route.has(3, "create")) {
            BatchInputs inputs = BatchInputs.of(Json.read(body, "inputs"), "from", "to", "types");
            inputs.all().forEach(input -> linking.checkKinds(from, to, Json.array(input, "types")));
            return create(from, to, inputs, 201);
        }
        if (route.is("POST", 5) && route.has(3, "associate") && route.has(4, "default")) {
            return create(from, to, BatchInputs.of(Json.read(body, "inputs"), "from", "to"), 200);
        }
        return Portal.nowhere();
    }

    private PortalAnswer read(ObjectType from, ObjectType to, BatchInputs inputs) {
        BatchResult result = new BatchResult(data.now());
        for (ObjectNode input : inputs.all()) {
            String id = Json.text(input, "id");
            Map<String, String> query = Map.of("after", Json.optional(input, "after"));
            ObjectNode page = data.store(from).find(id).map(record -> page(record, to, query))
                    .orElseGet(() -> Json.object().putNull("results"));
            if (page.path("results").isEmpty()) {
                result.refuse(none(from, id, to));
            } else {
                ObjectNode view = Json.object();
                view.putObject("from").put("id", id);
                view.set("to", page.get("results"));
                if (page.has("paging")) {
                    view.set("paging", page.get("paging"));
                }
                result.add(view, input);
            }
        }
        return result.answer(200, data.now());
    }

    private PortalAnswer create(ObjectType from, ObjectType to, BatchInputs inputs, int status) {
        BatchResult result = new BatchResult(data.now());
        for (ObjectNode input : inputs.all()) {
            String one = Json.text(input.path("from"), "id");
            String other = Json.text(input.path("to"), "id");
            try {
                PortalRecord record = linking.existing(from, one);
                PortalRecord target = linking.existing(to, other);
                data.associations().add(End.of(record), End.of(target));
                result.add(view(record, target), JsonNodeFactory.instance.objectNode());
            } catch (Refused refused) {
                result.refuse(refused.context("fromObjectId", List.of(one)).context("toObjectId", List.of(other)));
            }
        }
        return result.answer(status, data.now());
    }

    private ObjectNode page(PortalRecord record, ObjectType to, Map<String, String> query) {
        List<String> all = data.associations().of(End.of(record), to);
        String after = query.getOrDefault("after", "");
        int begin = after.isEmpty() ? 0 : Integer.parseInt(after);
        int limit = Integer.parseInt(query.getOrDefault("limit", Integer.toString(PAGE)));
        ObjectNode page = Json.object();
        ArrayNode results = page.putArray("results");
        all.stream().skip(begin).limit(limit).forEach(id -> {
            JsonNode types = Json.object().put("category", "HUBSPOT_DEFINED").put("typeId", Associations.number(record.type(), to))
                    .putNull("label");
            results.addObject().put("toObjectId", id).putArray("associationTypes").add(types);
        });
        if (all.size() > begin + limit) {
            page.putObject("paging").putObject("next").put("after", Integer.toString(begin + limit));
        }
        return page;
    }

    private static ObjectNode view(PortalRecord record, PortalRecord other) {
        ObjectNode view = Json.object().put("fromObjectTypeId", record.type().number()).put("fromObjectId", record.id())
                .put("toObjectTypeId", other.type().number()).put("toObjectId", other.id());
        view.putArray("labels");
        return view;
    }

    private static Refused none(ObjectType from, String id, ObjectType to) {
        return Category.OBJECT_NOT_FOUND.because("No " + to.singular() + " is associated with " + from.singular() + " " + id + ".")
                .subCategory("crm.associations.NO_ASSOCIATIONS_FOUND").context("fromObjectId", List.of(id))
                .context("fromObjectType", List.of(from.number())).context("toObjectType", List.of(to.number()));
    }
}
