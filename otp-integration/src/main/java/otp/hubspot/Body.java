package otp.hubspot;

import java.util.Collection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import otp.crm.CrmUnavailableException;
import otp.crm.CrmUnavailableException.Cause;

/** The shapes that all requests and answers share. */
final class Body {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Body() {}

    static ObjectNode object() {
        return JSON.objectNode();
    }

    static ArrayNode array(Collection<String> texts) {
        ArrayNode array = JSON.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    static ArrayNode arrayOf(JsonNode... nodes) {
        ArrayNode array = JSON.arrayNode();
        for (JsonNode node : nodes) {
            array.add(node);
        }
        return array;
    }

    /** Records by id. */
    static ArrayNode ids(Collection<String> ids) {
        ArrayNode array = JSON.arrayNode();
        ids.forEach(id -> array.add(object().put("id", id)));
        return array;
    }

    /** An empty one where there is none. */
    static JsonNode of(Answer answer) {
        return answer.body() == null ? object() : answer.body();
    }

    /** @return what was read; an answer without it says nothing, not that nothing is there */
    static JsonNode results(Answer answer) {
        JsonNode results = answer.ok() ? of(answer).path("results") : object();
        if (!results.isArray()) {
            throw new CrmUnavailableException(Cause.DOWN, false);
        }
        return results;
    }
}
