package otp.hubspot;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import otp.crm.CrmUnavailableException;
import otp.crm.CrmUnavailableException.Cause;

/** Properties and pipelines of a portal, as far as our own set-up asks for them. */
final class SimplePortal implements Exchange {

    final Map<String, Map<String, ObjectNode>> properties = new TreeMap<>(Map.of("contacts", new TreeMap<>(), "tickets", new TreeMap<>()));
    final Set<Operation> forbidden = EnumSet.noneOf(Operation.class);
    final Map<String, List<String>> pipelines = new TreeMap<>();
    final List<String> asked = new ArrayList<>();
    boolean down;

    @Override
    public Answer call(Operation operation, Map<String, String> place, JsonNode body) {
        asked.add(operation.word() + place.values());
        if (down) {
            throw new CrmUnavailableException(Cause.DOWN, true);
        }
        if (forbidden.contains(operation)) {
            throw new CrmUnavailableException(Cause.FORBIDDEN, false);
        }
        return switch (operation) {
            case PROPERTY_LIST -> list(properties.get(place.get("type")).values());
            case PROPERTY_GROUP_CREATE -> new Answer(409, JsonNodeFactory.instance.objectNode());
            case PROPERTY_CREATE -> create(properties.get(place.get("type")), body.path("inputs"));
            case PIPELINE_LIST -> list(pipelines());
            default -> throw new IllegalStateException(operation.word());
        };
    }

    /** One name that is taken refuses all. */
    private static Answer create(Map<String, ObjectNode> there, JsonNode inputs) {
        for (JsonNode input : inputs) {
            if (there.containsKey(input.path("name").asText())) {
                return new Answer(409, JsonNodeFactory.instance.objectNode());
            }
        }
        inputs.forEach(input -> there.put(input.path("name").asText(), input.deepCopy()));
        return new Answer(201, JsonNodeFactory.instance.objectNode());
    }

    private List<ObjectNode> pipelines() {
        var all = new ArrayList<ObjectNode>();
        pipelines.forEach((id, stages) -> {
            ObjectNode pipeline = JsonNodeFactory.instance.objectNode().put("id", id).put("label", "Name of theirs");
            stages.forEach(stage -> pipeline.withArray("stages").addObject().put("id", stage).put("label", "Name of theirs"));
            all.add(pipeline);
        });
        return all;
    }

    private static Answer list(Iterable<ObjectNode> records) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        records.forEach(body.withArray("results")::add);
        return new Answer(200, body);
    }
}
