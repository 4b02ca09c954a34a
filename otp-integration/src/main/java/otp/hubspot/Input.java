package otp.hubspot;

import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One record of a batch.
 *
 * @param trace unique, sent along so that answers can name it
 * @param key no two records of a request may have the same
 * @param body as it is sent
 * @param answered tells its result where the trace is not given back
 * @param names the ids by which an error may name it
 */
record Input(String trace, String key, ObjectNode body, Predicate<JsonNode> answered, Set<String> names) {

    /** A record that is changed by id. */
    static Input of(String id, ObjectNode properties) {
        ObjectNode body = Body.object().put("id", id);
        return traced(id, body, properties, result -> result.path("id").asText().equals(id), Set.of(id));
    }

    /** A record that is changed, or made, by a unique property. */
    static Input of(String property, String value, ObjectNode properties) {
        ObjectNode body = Body.object().put("idProperty", property).put("id", value);
        return traced(value, body, properties, result -> result.path("properties").path(property).asText().equals(value), Set.of(value));
    }

    /** A record that is named and nothing else. */
    static Input reference(String id) {
        return new Input(id, id, Body.object().put("id", id), result -> false, Set.of(id));
    }

    static Input traced(String key, ObjectNode body, ObjectNode properties, Predicate<JsonNode> answered, Set<String> names) {
        String trace = UUID.randomUUID().toString();
        body.put("objectWriteTraceId", trace).set("properties", properties);
        return new Input(trace, key == null ? trace : key, body, answered, names);
    }

    @Override
    public String toString() {
        return "Input[" + trace + "]";
    }
}
