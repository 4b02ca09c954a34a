package otp.sandbox.portal;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What became of each input of a batch. */
final class BatchResult {

    private final Instant began;
    private final ArrayNode results = JsonNodeFactory.instance.arrayNode();
    private final ArrayNode errors = JsonNodeFactory.instance.arrayNode();

    BatchResult(Instant began) {
        this.began = began;
    }

    void add(ObjectNode result, JsonNode input) {
        if (!BatchInputs.trace(input).isEmpty()) {
            result.put("objectWriteTraceId", BatchInputs.trace(input));
        }
        results.add(result);
    }

    void refuse(Refused refused) {
        errors.add(refused.error());
    }

    void refuse(Refused refused, JsonNode input) {
        String id = input.path("id").asText();
        if (!id.isEmpty()) {
            refused.context("ids", List.of(id));
        }
        if (!BatchInputs.trace(input).isEmpty()) {
            refused.context("objectWriteTraceId", List.of(BatchInputs.trace(input)));
        }
        errors.add(refused.error());
    }

    /** @param status when all went well */
    PortalAnswer answer(int status, Instant now) {
        ObjectNode body = Json.object().put("status", "COMPLETE").put("startedAt", began.toString()).put("completedAt", now.toString());
        body.set("results", results);
        if (!errors.isEmpty()) {
            body.put("numErrors", errors.size()).set("errors", errors);
        }
        return PortalAnswer.json(errors.isEmpty() ? status : 207, body);
    }
}
