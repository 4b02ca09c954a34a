package otp.hubspot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import otp.crm.Written;

/**
 * The errors of a 207, by what they name: traces first. By an id an error may mean several records, also of another kind, and so speaks only
 * of those that nothing else was said of.
 */
record Errors(List<Input> batch, JsonNode errors) {

    private static final List<String> IDS = List.of("ids", "id", "objectId", "fromObjectId", "toObjectId");

    /** @param said by the results */
    void into(Map<String, Written> said) {
        var nameless = new ArrayList<JsonNode>();
        for (JsonNode error : errors) {
            Written refused = Objection.of(0, error).written();
            List<Input> traced = traced(error.path("context"));
            List<Input> named = traced.isEmpty() ? named(error.path("context")) : List.of();
            traced.forEach(input -> said.put(input.trace(), refused));
            named.forEach(input -> said.putIfAbsent(input.trace(), refused));
            if (traced.isEmpty() && named.isEmpty()) {
                nameless.add(error);
            }
        }
        List<Input> rest = batch.stream().filter(input -> !said.containsKey(input.trace())).toList();
        if (nameless.size() == 1 && rest.size() == 1) {
            said.put(rest.get(0).trace(), Objection.of(0, nameless.get(0)).written());
        }
    }

    private List<Input> traced(JsonNode context) {
        Set<String> traces = texts(context.path("objectWriteTraceId"));
        return batch.stream().filter(input -> traces.contains(input.trace())).toList();
    }

    private List<Input> named(JsonNode context) {
        var ids = new HashSet<String>();
        IDS.forEach(member -> ids.addAll(texts(context.path(member))));
        return batch.stream().filter(input -> input.names().stream().anyMatch(ids::contains)).toList();
    }

    /** A list, as it is documented, or one value. */
    private static Set<String> texts(JsonNode values) {
        var texts = new HashSet<String>();
        values.forEach(value -> texts.add(value.asText()));
        if (values.isValueNode()) {
            texts.add(values.asText());
        }
        return texts;
    }
}
