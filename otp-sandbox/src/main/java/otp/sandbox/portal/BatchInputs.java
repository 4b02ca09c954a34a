package otp.sandbox.portal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The inputs of a batch: 1 to 100, and none twice. */
record BatchInputs(List<ObjectNode> all) {

    private static final int MOST = 100;

    static BatchInputs of(JsonNode body, String... members) {
        List<ObjectNode> all = new ArrayList<>();
        Json.array(body, "inputs").forEach(input -> all.add(Json.members(input, members)));
        if (all.isEmpty() || all.size() > MOST) {
            throw Category.VALIDATION_ERROR.because("The number of inputs must be between 1 and " + MOST + ", but is " + all.size());
        }
        return new BatchInputs(all);
    }

    /** By the member that says which record it is. */
    BatchInputs distinct(String member) {
        Set<String> seen = new HashSet<>();
        List<String> twice = all.stream().map(input -> Json.text(input, member)).filter(id -> !seen.add(id)).toList();
        if (!twice.isEmpty()) {
            throw Category.VALIDATION_ERROR.because("Duplicate IDs found in batch input. IDs must be unique").context("ids", twice);
        }
        return this;
    }

    /** The one property that all of them name; empty: none does. */
    String idProperty() {
        Set<String> named = all.stream().map(input -> Json.optional(input, "idProperty")).collect(Collectors.toSet());
        if (named.size() > 1) {
            throw Category.VALIDATION_ERROR.because("All inputs must have the same idProperty");
        }
        return named.iterator().next();
    }

    /** Whether each can be told by a trace id of its own, so that some may be refused while others are taken. */
    boolean traced() {
        Set<String> ids = all.stream().map(BatchInputs::trace).filter(id -> !id.isEmpty()).collect(Collectors.toSet());
        if (!ids.isEmpty() && ids.size() != all.size()) {
            throw Category.VALIDATION_ERROR.because("objectWriteTraceId must be unique and given for every input, or for none");
        }
        return !ids.isEmpty();
    }

    static String trace(JsonNode input) {
        return Json.optional(input, "objectWriteTraceId");
    }
}
