package otp.hubspot;

import java.util.List;

import otp.crm.Refusal;
import otp.crm.Written;

/** Writes by a unique property: what is not there is made, so that nothing can be gone. */
final class Upserted {

    private Upserted() {}

    static List<Written> by(Exchange exchange, Schema schema, Operation operation, List<Input> inputs) {
        return new Batch(exchange, schema, operation, Results.CHANGED_OR_MADE).send(inputs).stream().map(Upserted::neverGone).toList();
    }

    private static Written neverGone(Written written) {
        return written.refusal() == Refusal.GONE ? Written.refused(Refusal.REFUSED, written.trace()) : written;
    }
}
