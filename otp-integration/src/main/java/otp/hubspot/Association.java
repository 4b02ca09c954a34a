package otp.hubspot;

import java.util.HashSet;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** How records are tied together, by the type ids that HubSpot has defined. */
final class Association {

    private Association() {}

    static ObjectNode type(int id) {
        return Body.object().put("associationCategory", "HUBSPOT_DEFINED").put("associationTypeId", id);
    }

    /** A record of a batch that ties two together. */
    static Input between(String from, String to, int type) {
        ObjectNode body = Body.object();
        body.set("from", Body.object().put("id", from));
        body.set("to", Body.object().put("id", to));
        body.set("types", Body.arrayOf(type(type)));
        String both = from + " " + to;
        return new Input(both, both, body, result -> from(result).equals(from) && end(result, "to").equals(to),
                new HashSet<>(List.of(from, to))); // ids of two kinds may be the same
    }

    /** The record that a result is about. */
    static String from(JsonNode result) {
        return end(result, "from");
    }

    /** Of the two forms in which HubSpot has written it. */
    private static String end(JsonNode result, String end) {
        JsonNode flat = result.path(end + "ObjectId");
        return flat.isMissingNode() ? result.path(end).path("id").asText() : flat.asText();
    }
}
