package otp.sandbox.portal;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Definitions of properties and their groups. */
final class PropertyCalls {

    private final PortalData data;

    PropertyCalls(PortalData data) {
        this.data = data;
    }

    PortalAnswer answer(Route route, String body) {
        ObjectType type = route.type(0);
        if (route.has(1, "groups")) {
            return groups(route, type, body);
        }
        if (route.is("GET", 1)) {
            return PortalAnswer.ok(list(type));
        }
        if (route.is("POST", 1)) {
            return PortalAnswer.json(201, created(type, Json.read(body, PropertyRules.MEMBERS)));
        }
        if (route.is("GET", 2)) {
            return PortalAnswer.ok(definition(type, route.segments().get(1)));
        }
        if (route.is("DELETE", 2)) {
            data.removeProperty(type, route.segments().get(1));
            return PortalAnswer.empty(204);
        }
        return route.is("POST", 3) && route.has(1, "batch") ? batch(route, type, body) : Portal.nowhere();
    }

    private PortalAnswer groups(Route route, ObjectType type, String body) {
        if (route.is("GET", 2)) {
            ObjectNode answer = Json.object();
            answer.putArray("results").addAll(data.schema(type).groups());
            return PortalAnswer.ok(answer);
        }
        if (!route.is("POST", 2)) {
            return Portal.nowhere();
        }
        ObjectNode group = Json.read(body, "name", "label", "displayOrder");
        Json.text(group, "name");
        Json.text(group, "label");
        data.schema(type).addGroup(group.put("archived", false));
        return PortalAnswer.json(201, group);
    }

    private PortalAnswer batch(Route route, ObjectType type, String body) {
        boolean reads = route.has(2, "read");
        if (!reads && !route.has(2, "create")) {
            return Portal.nowhere();
        }
        BatchInputs inputs = BatchInputs.of(Json.read(body, "inputs", "archived"), PropertyRules.MEMBERS).distinct("name");
        BatchResult result = new BatchResult(data.now());
        for (ObjectNode input : inputs.all()) {
            try {
                result.add(reads ? definition(type, Json.text(input, "name")) : created(type, input), input);
            } catch (Refused refused) {
                result.refuse(refused.context("name", List.of(Json.text(input, "name"))));
            }
        }
        return result.answer(reads || route.family().equals("2026-09") ? 200 : 201, data.now());
    }

    private ObjectNode created(ObjectType type, ObjectNode definition) {
        data.schema(type).add(definition);
        return definition(type, Json.text(definition, "name"));
    }

    private ObjectNode definition(ObjectType type, String name) {
        return data.schema(type).find(name).map(Property::definition).map(ObjectNode::deepCopy)
                .orElseThrow(() -> Category.OBJECT_NOT_FOUND.because("No property exists with name '" + name + "'.")
                        .subCategory("Properties.PROPERTY_NOT_FOUND"));
    }

    private ObjectNode list(ObjectType type) {
        ObjectNode answer = Json.object();
        ArrayNode results = answer.putArray("results");
        data.schema(type).properties().forEach(property -> results.add(property.definition()));
        return answer;
    }
}
