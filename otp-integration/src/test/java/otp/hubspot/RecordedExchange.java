package otp.hubspot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A portal that answers as it is told to, and remembers what it was asked. */
class RecordedExchange implements Exchange {

    final List<JsonNode> bodies = new ArrayList<>();
    final List<Operation> operations = new ArrayList<>();
    private Function<JsonNode, Answer> portal = body -> answer(200, "{}");

    RecordedExchange answering(Function<JsonNode, Answer> how) {
        portal = how;
        return this;
    }

    RecordedExchange answering(int status, String body) {
        return answering(asked -> answer(status, body));
    }

    @Override
    public Answer call(Operation operation, Map<String, String> place, JsonNode body) {
        operations.add(operation);
        bodies.add(body);
        return portal.apply(body);
    }

    JsonNode input(int i) {
        return bodies.get(0).path("inputs").path(i);
    }

    /** How many inputs each request had. */
    List<Integer> sizes() {
        return bodies.stream().map(body -> body.path("inputs").size()).toList();
    }

    /** Takes everything, in the opposite order, and gives traces back; refuses a request that holds one of these ids as a whole. */
    static Function<JsonNode, Answer> taking(String... poisoned) {
        Set<String> bad = new HashSet<>(List.of(poisoned));
        return body -> ids(body).stream().anyMatch(bad::contains) ? answer(400, "{'category':'VALIDATION_ERROR','correlationId':'c-1'}")
                : new Answer(200, taken(body));
    }

    static List<String> ids(JsonNode body) {
        return StreamSupport.stream(body.path("inputs").spliterator(), false).map(input -> input.path("id").asText()).toList();
    }

    private static JsonNode taken(JsonNode body) {
        ObjectNode answer = new ObjectMapper().createObjectNode();
        ArrayNode results = answer.putArray("results");
        for (JsonNode input : body.path("inputs")) {
            results.insertObject(0).put("id", "9" + input.path("id").asText())
                    .put("objectWriteTraceId", input.path("objectWriteTraceId").asText());
        }
        return answer;
    }

    static Answer answer(int status, String body) {
        return new Answer(status, body.isEmpty() ? MissingNode.getInstance() : json(body));
    }

    /** With ' for ". */
    static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
