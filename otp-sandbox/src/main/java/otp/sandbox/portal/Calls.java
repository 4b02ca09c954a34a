package otp.sandbox.portal;

import java.util.List;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Which part of the API a request is for. */
final class Calls {

    private final ObjectCalls objects;
    private final BatchCalls batches;
    private final SearchCalls searches;
    private final PropertyCalls properties;
    private final AssociationCalls associations;

    Calls(PortalData data) {
        objects = new ObjectCalls(data);
        batches = new BatchCalls(data, objects);
        searches = new SearchCalls(data);
        properties = new PropertyCalls(data);
        associations = new AssociationCalls(data);
    }

    BatchCalls batches() {
        return batches;
    }

    PortalAnswer answer(Route route, PortalRequest request, PortalLimits limits) {
        return switch (route.area()) {
            case "objects" -> objects(route, request, limits);
            case "properties" -> properties.answer(route, request.body());
            case "associations" -> route.has(2, "batch") ? associations.batch(route, request.body()) : Portal.nowhere();
            case "pipelines" -> pipelines(route);
            default -> callback(route, request.body());
        };
    }

    private PortalAnswer objects(Route route, PortalRequest request, PortalLimits limits) {
        ObjectType type = route.type(0);
        if (route.has(2, "associations")) {
            return associations.ofOne(route, request);
        }
        if (route.is("POST", 3) && route.has(1, "batch")) {
            return batches.answer(type, route.segments().get(2), request.body());
        }
        if (route.is("POST", 2) && route.isSearch()) {
            return searches.answer(type, request.body(), limits.searchLag());
        }
        if (route.is("POST", 2) && route.has(1, "gdpr-delete") && type == ObjectType.CONTACTS) {
            return objects.erase(request);
        }
        if (route.is("POST", 1)) {
            return objects.create(type, request);
        }
        return route.segments().size() == 2 ? one(route, type, request) : Portal.nowhere();
    }

    private PortalAnswer one(Route route, ObjectType type, PortalRequest request) {
        String id = route.segments().get(1);
        return switch (route.method()) {
            case "GET" -> objects.read(type, id, request);
            case "PATCH" -> objects.change(type, id, request);
            case "DELETE" -> objects.archive(type, id);
            default -> Portal.nowhere();
        };
    }

    private static PortalAnswer pipelines(Route route) {
        boolean tickets = route.type(0) == ObjectType.TICKETS;
        if (route.is("GET", 1)) {
            return PortalAnswer.ok(tickets ? Pipelines.list() : Json.object().set("results", JsonNodeFactory.instance.arrayNode()));
        }
        return tickets && route.is("GET", 2) && route.segments().get(1).equals(Pipelines.DEFAULT) ? PortalAnswer.ok(Pipelines.pipeline())
                : Portal.nowhere();
    }

    private static PortalAnswer callback(Route route, String body) {
        if (!route.is("POST", 2) || !route.has(1, "complete")) {
            return Portal.nowhere();
        }
        ObjectNode completion = Json.read(body, "outputFields", "typedOutputs");
        for (String member : List.of("outputFields", "typedOutputs")) {
            if (!completion.path(member).isObject()) {
                throw Json.invalid("some required fields were not set: [" + member + "]");
            }
        }
        Json.text(completion.path("outputFields"), "hs_execution_state");
        return PortalAnswer.empty(204);
    }
}
