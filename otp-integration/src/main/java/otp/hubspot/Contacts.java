package otp.hubspot;

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;

import otp.crm.ContactProperty;
import otp.crm.ContactWrite;
import otp.crm.Refusal;
import otp.crm.Written;

/** What is written about contacts: our properties and nothing else, and their erasure. */
final class Contacts {

    private static final String REFERENCE = ContactProperty.REFERENCE.word();

    private final Exchange exchange;
    private final Schema schema;

    Contacts(Exchange exchange, Schema schema) {
        this.exchange = exchange;
        this.schema = schema;
    }

    /** One of which nothing is left to write, because the portal lacks the properties, is left as it is: its notes and tickets go on. */
    List<Written> update(List<ContactWrite> writes) {
        Set<String> missing = schema.missing();
        List<ContactWrite> worth = writes.stream().filter(write -> !properties(write, missing).isEmpty()).toList();
        List<Input> inputs = worth.stream().map(write -> Input.of(write.key(), properties(write, missing))).toList();
        var sent = new Batch(exchange, schema, Operation.CONTACT_UPDATE, Results.CHANGED).send(inputs).iterator();
        return writes.stream().map(write -> worth.contains(write) ? sent.next() : Written.done(write.key(), false)).toList();
    }

    List<Written> upsert(List<ContactWrite> writes) {
        Set<String> missing = schema.missing();
        if (missing.contains(REFERENCE)) {
            return writes.stream().map(write -> Written.refused(Refusal.PROPERTY_MISSING, null)).toList();
        }
        List<Input> inputs = writes.stream().map(write -> Input.of(REFERENCE, write.key(), properties(write, missing))).toList();
        return Upserted.by(exchange, schema, Operation.CONTACT_UPSERT, inputs);
    }

    Written erase(String contact) {
        Answer answer = exchange.call(Operation.CONTACT_ERASE, Map.of(), Body.object().put("objectId", contact));
        Objection objection = Objection.of(answer.status(), Body.of(answer));
        boolean gone = objection.refusal() == Refusal.GONE;
        // A 2xx that is not the documented one proves nothing, and this is a promise.
        return answer.status() == 204 || gone ? Written.done(contact, false) : objection.written();
    }

    private static ObjectNode properties(ContactWrite write, Set<String> missing) {
        ObjectNode properties = Body.object();
        write.properties().forEach((property, value) -> {
            if (!missing.contains(property.word())) {
                properties.put(property.word(), value);
            }
        });
        return properties;
    }
}
