package otp.sandbox.graph;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/** The members of one JSON object of a request, and Meta's refusal for each that is missing, misspelled or of another type. */
final class Members {

    private final String place;
    private final JsonNode object;

    Members(String place, JsonNode object) {
        this.place = place;
        this.object = object;
        if (!object.isObject()) {
            throw GraphError.INVALID_PARAMETER.because("Param " + place + " must be a JSON object.");
        }
    }

    Members only(Set<String> known) {
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw GraphError.INVALID_PARAMETER.because(
                        "Unexpected key on param " + place + "; known are " + String.join(", ", known.stream().sorted().toList()) + ".");
            }
        });
        return this;
    }

    String text(String name) {
        return optionalText(name).orElseThrow(() -> missing(name));
    }

    Optional<String> optionalText(String name) {
        return member(name).map(value -> {
            if (!value.isTextual()) {
                throw GraphError.INVALID_PARAMETER.because("Param " + path(name) + " must be a string.");
            }
            return value.textValue();
        }).filter(text -> !text.isEmpty());
    }

    Members object(String name) {
        return new Members(path(name), member(name).orElseThrow(() -> missing(name)));
    }

    /** Nothing counts as an empty list, as it does for Meta. */
    List<Members> list(String name) {
        JsonNode list = member(name).orElse(null);
        if (list == null) {
            return List.of();
        }
        if (!list.isArray()) {
            throw GraphError.INVALID_PARAMETER.because("Param " + path(name) + " must be an array.");
        }
        return StreamSupport.stream(list.spliterator(), false).map(element -> new Members(path(name), element))
                .collect(Collectors.toList());
    }

    private Optional<JsonNode> member(String name) {
        return Optional.ofNullable(object.get(name)).filter(value -> !value.isNull());
    }

    private Refusal missing(String name) {
        return GraphError.PARAMETER_MISSING.because("Param " + path(name) + " is required.");
    }

    private String path(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }
}
