package otp.hubspot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import otp.crm.Crm;
import otp.crm.CrmUnavailableException;
import otp.crm.CrmUnavailableException.Cause;
import otp.crm.Refusal;

/**
 * Reads records in requests of up to {@value otp.crm.Crm#BATCH}. One that is refused for a reason of its own is like one that is not there;
 * for any other reason nothing is known of any.
 */
final class Reads {

    private final Exchange exchange;
    private final Operation operation;
    private final ObjectNode frame;
    private final List<JsonNode> found = new ArrayList<>();
    private boolean refused;

    /** @param frame the request's body, without inputs */
    Reads(Exchange exchange, Operation operation, ObjectNode frame) {
        this.exchange = exchange;
        this.operation = operation;
        this.frame = frame;
    }

    /** @param ids distinct ones */
    List<JsonNode> read(List<String> ids) {
        for (int from = 0; from < ids.size(); from += Crm.BATCH) {
            request(ids.subList(from, Math.min(ids.size(), from + Crm.BATCH)));
        }
        return found;
    }

    private void request(List<String> ids) {
        Answer answer = exchange.call(operation, Map.of(), frame.deepCopy().set("inputs", Body.ids(ids)));
        if (answer.ok()) {
            Body.results(answer).forEach(this::keep);
            Body.of(answer).path("errors").forEach(error -> leaveOut(Objection.of(0, error)));
        } else if (ids.size() > 1) {
            request(ids.subList(0, ids.size() / 2));
            request(ids.subList(ids.size() / 2, ids.size()));
        } else {
            leaveOut(Objection.of(answer.status(), Body.of(answer)));
        }
    }

    /** Whether it was said that some are not there. */
    boolean refusedSome() {
        return refused;
    }

    private void leaveOut(Objection objection) {
        if (objection.refusal() == Refusal.REFUSED) {
            throw new CrmUnavailableException(Cause.DOWN, false);
        }
        refused = true;
    }

    private void keep(JsonNode result) {
        if (Ids.valid(result.path("id").asText()) && !result.path("archived").asBoolean()) {
            found.add(result);
        }
    }
}
