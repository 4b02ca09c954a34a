package otp.hubspot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import otp.crm.Refusal;
import otp.crm.Written;

/** Reads the answer to a removal, which names nothing: all is done by a 204, and by a 207 what it has no error for. */
record Removed() implements Batch.Verdict {

    @Override
    public Map<String, Written> of(List<Input> batch, Answer answer) {
        var said = new HashMap<String, Written>();
        if (answer.status() == 207) {
            new Errors(batch, Body.of(answer).path("errors")).into(said);
        }
        boolean believable = answer.status() == 204 || answer.status() == 207 && !said.isEmpty();
        batch.forEach(input -> said.putIfAbsent(input.trace(),
                believable ? Written.done(input.key(), false) : Written.refused(Refusal.REFUSED, null)));
        return said;
    }

    static List<Written> by(Exchange exchange, Schema schema, Operation operation, List<String> ids) {
        List<Written> written = new Batch(exchange, schema, operation, new Removed()).send(ids.stream().map(Input::reference).toList());
        return IntStream.range(0, ids.size()).mapToObj(i -> goneIsDone(ids.get(i), written.get(i))).toList();
    }

    private static Written goneIsDone(String id, Written written) {
        return written.refusal() == Refusal.GONE ? Written.done(id, false) : written;
    }
}
