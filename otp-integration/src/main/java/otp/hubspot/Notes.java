package otp.hubspot;

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;

import otp.crm.CrmUnavailableException;
import otp.crm.CrmUnavailableException.Cause;
import otp.crm.NewNote;
import otp.crm.NoteText;
import otp.crm.Written;

/** What is written about notes. Nothing of a note is unique: one whose creation may have been done must be looked for, not repeated. */
final class Notes {

    static final String TEXT = "hs_note_body";

    private static final int NOTE_TO_CONTACT = 202;

    private final Exchange exchange;
    private final Schema schema;

    Notes(Exchange exchange, Schema schema) {
        this.exchange = exchange;
        this.schema = schema;
    }

    List<Written> create(List<NewNote> notes) {
        return new Batch(exchange, schema, Operation.NOTE_CREATE, Notes::created).send(notes.stream().map(Notes::input).toList());
    }

    List<Written> update(List<NoteText> notes) {
        List<Input> inputs = notes.stream().map(note -> Input.of(note.note(), Body.object().put(TEXT, note.html()))).toList();
        return new Batch(exchange, schema, Operation.NOTE_UPDATE, Results.CHANGED).send(inputs);
    }

    List<Written> remove(List<String> notes) {
        return Removed.by(exchange, schema, Operation.NOTE_REMOVE, notes);
    }

    /** Where something was made, or may have been, and nobody can say what, there is no answer to go by. */
    private static Map<String, Written> created(List<Input> batch, Answer answer) {
        Map<String, Written> said = Results.MADE.of(batch, answer);
        boolean refused = Body.of(answer).path("results").isEmpty() && !Body.of(answer).path("errors").isEmpty();
        if (!refused && said.values().stream().noneMatch(Written::done)) {
            throw new CrmUnavailableException(Cause.DOWN, true);
        }
        return said;
    }

    private static Input input(NewNote note) {
        ObjectNode body = Body.object();
        ObjectNode association = Body.object();
        association.set("to", Body.object().put("id", note.contact()));
        association.set("types", Body.arrayOf(Association.type(NOTE_TO_CONTACT)));
        body.set("associations", Body.arrayOf(association));
        ObjectNode properties = Body.object().put("hs_timestamp", note.at().toString()).put(TEXT, note.html());
        return Input.traced(null, body, properties, result -> result.path("properties").path(TEXT).asText().equals(note.html()),
                Set.of(note.contact()));
    }
}
