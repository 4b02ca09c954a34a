package otp.sandbox.portal;

import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads bodies as strictly as HubSpot: the members that are known, of the types they have. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode read(String text, String... members) {
        return members(tree(text), members);
    }

    static JsonNode tree(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw invalid("the body is not JSON");
        }
    }

    static ObjectNode members(JsonNode node, String... members) {
        if (!(node instanceof ObjectNode object)) {
            throw invalid("an object is expected");
        }
        Set<String> unknown = new TreeSet<>();
        object.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(Set.of(members));
        if (!unknown.isEmpty()) {
            throw invalid("unrecognized field " + unknown.iterator().next());
        }
        return object;
    }

    /** Text that has to be there. */
    static String text(JsonNode object, String member) {
        JsonNode value = object.path(member);
        if (!value.isTextual() || value.textValue().isEmpty()) {
            throw invalid("some required fields were not set: [" + member + "]");
        }
        return value.textValue();
    }

    /** Empty when it is left out. */
    static String optional(JsonNode object, String member) {
        return object.path(member).isMissingNode() || object.path(member).isNull() ? "" : text(object, member);
    }

    static JsonNode array(JsonNode object, String member) {
        JsonNode value = object.path(member);
        if (!value.isArray()) {
            throw invalid("some required fields were not set: [" + member + "]");
        }
        return value;
    }

    static Refused invalid(String why) {
        return Category.VALIDATION_ERROR.because("Invalid input JSON: " + why);
    }
}
