package otp.sandbox.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Up to 100 records at once. Taken in part only when every input has a trace id, else all of them or none. */
final class BatchCalls {

    private final PortalData data;
    private final WriteRules rules;
    private final Lookup lookup;
    private final ObjectCalls single;
    private boolean wholeOnly;

    BatchCalls(PortalData data, ObjectCalls single) {
        this.data = data;
        this.single = single;
        rules = new WriteRules(data);
        lookup = new Lookup(data);
    }

    /** Whether one bad input has all of a batch refused, trace ids or not. */
    void wholeOnly(boolean wholeOnly) {
        this.wholeOnly = wholeOnly;
    }

    PortalAnswer answer(ObjectType type, String action, String body) {
        return switch (action) {
            case "read" -> read(type, Json.read(body, "inputs", "properties", "propertiesWithHistory", "idProperty"));
            case "create" -> create(type, BatchInputs.of(Json.read(body, "inputs"), "properties", "associations", "objectWriteTraceId"));
            case "update" ->
                update(type, BatchInputs.of(Json.read(body, "inputs"), "id", "idProperty", "properties", "objectWriteTraceId"));
            case "upsert" ->
                upsert(type, BatchInputs.of(Json.read(body, "inputs"), "id", "idProperty", "properties", "objectWriteTraceId"));
            case "archive" -> archive(type, BatchInputs.of(Json.read(body, "inputs"), "id").distinct("id"));
            default -> Portal.nowhere();
        };
    }

    private PortalAnswer read(ObjectType type, ObjectNode body) {
        BatchInputs inputs = BatchInputs.of(body, "id").distinct("id");
        String idProperty = Json.optional(body, "idProperty");
        lookup.checkForRead(type, idProperty);
        List<String> asked = new ArrayList<>();
        Json.array(body, "properties").forEach(name -> asked.add(name.asText()));
        BatchResult result = new BatchResult(data.now());
        List<String> missing = new ArrayList<>();
        for (ObjectNode input : inputs.all()) {
            String id = Json.text(input, "id");
            lookup.find(type, idProperty, id).ifPresentOrElse(record -> result.add(RecordView.read(record, asked), input),
                    () -> missing.add(id));
        }
        if (!missing.isEmpty()) {
            result.refuse(Refused.missing(type, missing));
        }
        return result.answer(200, data.now());
    }

    private PortalAnswer create(ObjectType type, BatchInputs inputs) {
        return write(type, inputs, 201, input -> Optional.of(RecordView.written(single.create(type, input))));
    }

    /** An id that is no number, without a property that it would be the value of, changes nothing, and nobody is told. */
    private PortalAnswer update(ObjectType type, BatchInputs inputs) {
        String idProperty = inputs.distinct("id").idProperty();
        lookup.checkUnique(type, idProperty);
        return write(type, inputs, 200, input -> {
            String id = Json.text(input, "id");
            if (idProperty.isEmpty() && !id.matches("[0-9]+")) {
                return Optional.empty();
            }
            PortalRecord record = lookup.find(type, idProperty, id).orElseThrow(() -> Refused.missing(type, List.of()));
            return Optional.of(RecordView.written(data.change(record, rules.change(record, input.path("properties")))));
        });
    }

    private PortalAnswer upsert(ObjectType type, BatchInputs inputs) {
        String idProperty = inputs.distinct("id").idProperty();
        if (idProperty.isEmpty()) {
            throw Category.VALIDATION_ERROR.because("idProperty must be email or a property with unique values");
        }
        lookup.checkForRead(type, idProperty);
        return write(type, inputs, 200, input -> Optional.of(upsert(type, idProperty, input)));
    }

    private ObjectNode upsert(ObjectType type, String idProperty, ObjectNode input) {
        String id = Json.text(input, "id");
        JsonNode properties = input.path("properties");
        Optional<PortalRecord> known = lookup.find(type, idProperty, id);
        PortalRecord record = known.map(existing -> data.change(existing, rules.change(existing, properties)))
                .orElseGet(() -> data.create(type, rules.creation(type, properties, Map.of(idProperty, id))));
        return RecordView.written(record).put("new", known.isEmpty());
    }

    private PortalAnswer archive(ObjectType type, BatchInputs inputs) {
        inputs.all().forEach(input -> single.archive(type, Json.text(input, "id")));
        return PortalAnswer.empty(204);
    }

    private PortalAnswer write(ObjectType type, BatchInputs inputs, int status, Function<ObjectNode, Optional<ObjectNode>> write) {
        boolean inPart = inputs.traced() && !wholeOnly;
        Runnable undo = inPart ? () -> {} : data.checkpoint(type);
        BatchResult result = new BatchResult(data.now());
        for (ObjectNode input : inputs.all()) {
            try {
                write.apply(input).ifPresent(view -> result.add(view, input));
            } catch (Refused refused) {
                if (!inPart && refused.category() != Category.OBJECT_NOT_FOUND) {
                    undo.run();
                    throw refused;
                }
                result.refuse(refused, input);
            }
        }
        return result.answer(status, data.now());
    }
}
