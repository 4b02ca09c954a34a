package otp.hubspot;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import otp.crm.CrmUnavailableException;
import otp.crm.CrmUnavailableException.Cause;
import otp.crm.Refusal;

/** The notes that are on a contact. Whatever leaves open whether there are more is no answer: somebody would make a note again. */
final class NoteTexts {

    private static final int MOST = 1_000;
    /** Each of up to 1,000 or so. */
    private static final int PAGES = 50;

    private final Exchange exchange;

    NoteTexts(Exchange exchange) {
        this.exchange = exchange;
    }

    /** The newest first. */
    Map<String, String> of(String contact) {
        List<String> newest = ids(contact).stream().limit(MOST).toList();
        ObjectNode frame = Body.object().set("properties", Body.array(List.of(Notes.TEXT)));
        frame.set("propertiesWithHistory", Body.array(List.of()));
        var texts = new LinkedHashMap<String, String>();
        var reads = new Reads(exchange, Operation.NOTE_READ, frame);
        for (JsonNode note : reads.read(newest)) {
            texts.put(note.path("id").asText(), note.path("properties").path(Notes.TEXT).asText(""));
        }
        if (texts.isEmpty() && !newest.isEmpty() && !reads.refusedSome()) {
            throw new CrmUnavailableException(Cause.DOWN, false);
        }
        return texts;
    }

    /** Those of these notes that are not deleted. */
    Set<String> there(Collection<String> notes) {
        List<String> asked = notes.stream().filter(Ids::valid).distinct().toList();
        ObjectNode frame = Body.object().set("properties", Body.array(List.of("hs_timestamp")));
        frame.set("propertiesWithHistory", Body.array(List.of()));
        return new Reads(exchange, Operation.NOTE_READ, frame).read(asked).stream().map(note -> note.path("id").asText())
                .collect(Collectors.toSet());
    }

    private Set<String> ids(String contact) {
        var ids = new TreeSet<>(Ids.BY_SIZE.reversed());
        String after = "";
        for (int page = 0; page < PAGES; page++) {
            Answer answer = exchange.call(Operation.CONTACT_NOTES, Map.of(), request(contact, after));
            if (Objection.of(answer.status(), Body.of(answer)).refusal() == Refusal.GONE) {
                return ids;
            }
            after = "";
            for (JsonNode result : Body.results(answer)) {
                result.path("to").forEach(note -> add(ids, note));
                after = result.path("paging").path("next").path("after").asText();
            }
            refuseDoubt(answer.body().path("errors"));
            if (after.isEmpty()) {
                return ids;
            }
        }
        return ids;
    }

    private static ObjectNode request(String contact, String after) {
        ObjectNode input = Body.object().put("id", contact);
        return Body.object().set("inputs", Body.arrayOf(after.isEmpty() ? input : input.put("after", after)));
    }

    private static void add(Set<String> ids, JsonNode note) {
        String id = note.path(note.has("toObjectId") ? "toObjectId" : "id").asText();
        if (Ids.valid(id)) {
            ids.add(id);
        }
    }

    /** That it has no notes, or is not there, comes as an error, too. */
    private static void refuseDoubt(JsonNode errors) {
        for (JsonNode error : errors) {
            if (Objection.of(0, error).refusal() != Refusal.GONE) {
                throw new CrmUnavailableException(Cause.DOWN, false);
            }
        }
    }
}
