package otp.hubspot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;

import otp.crm.Refusal;
import otp.crm.Written;

/**
 * Reads the results and errors of a 2xx answer. A bare 2xx proves nothing: an input of which nothing is said is refused.
 *
 * @param id of the record that a result is about
 * @param made whether it was made by this
 */
record Results(Function<JsonNode, String> id, Predicate<JsonNode> made) implements Batch.Verdict {

    static final Results CHANGED = new Results(result -> result.path("id").asText(), result -> false);
    static final Results MADE = new Results(CHANGED.id, result -> true);
    static final Results CHANGED_OR_MADE = new Results(CHANGED.id, result -> result.path("new").asBoolean());

    @Override
    public Map<String, Written> of(List<Input> batch, Answer answer) {
        JsonNode body = Body.of(answer);
        var said = new HashMap<String, Written>();
        List<JsonNode> strays = results(batch, body.path("results"), said);
        new Errors(batch, body.path("errors")).into(said);
        List<Input> unmentioned = batch.stream().filter(input -> !said.containsKey(input.trace())).toList();
        if (strays.size() == 1 && unmentioned.size() == 1) {
            // A contact that was merged answers with the id of the one that is left.
            said.put(unmentioned.get(0).trace(), done(strays.get(0)));
        }
        unmentioned.forEach(input -> said.putIfAbsent(input.trace(), Written.refused(Refusal.REFUSED, Objection.trace(body))));
        return said;
    }

    /** @return those that belong to no input */
    private List<JsonNode> results(List<Input> batch, JsonNode results, Map<String, Written> said) {
        var strays = new ArrayList<JsonNode>();
        for (JsonNode result : results) {
            if (!Ids.valid(id.apply(result))) {
                continue;
            }
            String trace = result.path("objectWriteTraceId").asText();
            batch.stream().filter(input -> input.trace().equals(trace)).findFirst()
                    .or(() -> batch.stream().filter(input -> input.answered().test(result)).findFirst())
                    .ifPresentOrElse(input -> said.put(input.trace(), done(result)), () -> strays.add(result));
        }
        return strays;
    }

    private Written done(JsonNode result) {
        return Written.done(id.apply(result), made.test(result));
    }
}
