package otp.hubspot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import otp.crm.CrmUnavailableException;
import otp.crm.Refusal;
import otp.crm.Written;

/**
 * Sends inputs in requests of up to {@value otp.crm.Crm#BATCH} distinct ones, and has it out with each. A request that is refused as a whole
 * is halved until the bad input stands alone. When {@value #ALIKE} have been refused alone for the same reason and none was taken, the
 * fault is taken to be one of all, and the rest is refused with it: looking further would cost two requests a record.
 */
final class Batch {

    static final int ALIKE = 16;

    /** These are about the record, however many there are. */
    private static final Set<Refusal> OWN = Set.of(Refusal.GONE, Refusal.CONFLICT);

    private final Exchange exchange;
    private final Schema schema;
    private final Operation operation;
    private final Verdict verdict;
    private final Map<String, Written> written = new HashMap<>();
    private Refusal last;
    private int alike;

    Batch(Exchange exchange, Schema schema, Operation operation, Verdict verdict) {
        this.exchange = exchange;
        this.schema = schema;
        this.operation = operation;
        this.verdict = verdict;
    }

    /** What an answer of status 2xx means for each input, by trace; for all of them. */
    interface Verdict {
        Map<String, Written> of(List<Input> batch, Answer answer);
    }

    /** @return what became of each input, in its place */
    List<Written> send(List<Input> inputs) {
        Distinct.requests(inputs).forEach(this::request);
        if (written.values().stream().anyMatch(each -> each.refusal() == Refusal.PROPERTY_MISSING)) {
            schema.doubted();
        }
        return inputs.stream().map(input -> written.get(input.trace())).toList();
    }

    private void request(List<Input> batch) {
        Answer answer = ask(batch);
        if (answer.ok()) {
            written.putAll(verdict.of(batch, answer));
            return;
        }
        Objection objection = Objection.of(answer.status(), Body.of(answer));
        if (batch.size() == 1 || common(objection)) {
            batch.forEach(input -> written.put(input.trace(), objection.written()));
            alike = objection.refusal() == last ? alike + 1 : 1;
            last = objection.refusal();
        } else {
            request(batch.subList(0, batch.size() / 2));
            request(batch.subList(batch.size() / 2, batch.size()));
        }
    }

    private Answer ask(List<Input> batch) {
        var inputs = Body.arrayOf(batch.stream().map(Input::body).toArray(JsonNode[]::new));
        try {
            return exchange.call(operation, Map.of(), Body.object().set("inputs", inputs));
        } catch (CrmUnavailableException e) {
            // What an earlier request of this batch wrote is lost with the exception.
            throw anyDone() ? new CrmUnavailableException(e.why(), true) : e;
        }
    }

    private boolean common(Objection objection) {
        return objection.refusal() == last && alike >= ALIKE && !OWN.contains(last) && !anyDone();
    }

    private boolean anyDone() {
        return written.values().stream().anyMatch(Written::done);
    }
}
