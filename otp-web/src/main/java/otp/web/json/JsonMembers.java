package otp.web.json;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * The members of one JSON object, read by name and type. Nothing is coerced; whatever is wrong goes to the faults and reads like a member
 * that is not there. {@link #done()} reports the members nobody asked for.
 */
public final class JsonMembers {

    private static final String REQUIRED = "is required";

    private final JsonNode object;
    private final String pointer;
    private final Faults faults;
    private final Set<String> known = new HashSet<>();

    private JsonMembers(JsonNode object, String pointer, Faults faults) {
        this.object = object;
        this.pointer = pointer;
        this.faults = faults;
    }

    /** The members of the document's one object. */
    public static JsonMembers of(byte[] document, Faults faults) {
        JsonNode root = StrictJson.parse(document, faults);
        if (!root.isObject() && !root.isMissingNode()) {
            faults.add("", "a JSON object is required");
        }
        return new JsonMembers(root, "", faults);
    }

    public void fault(String name, String detail) {
        faults.add(pointerTo(name), detail);
    }

    /** A fault of one element of an array. */
    public void faultAt(String name, int index, String detail) {
        faults.add(Pointers.element(pointerTo(name), index), detail);
    }

    /** Reports a member that is not there; one that cannot be read was reported already. */
    public void require(String name) {
        if (object.isObject() && !object.has(name)) {
            fault(name, REQUIRED);
        }
    }

    /** False when it is missing or {@code null}. */
    public boolean has(String name) {
        JsonNode node = member(name);
        return !node.isMissingNode() && !node.isNull();
    }

    /** Takes members that are accepted and not looked at. */
    public void ignore(String... names) {
        known.addAll(List.of(names));
    }

    /** Null, with a fault, when it is missing, {@code null} or no string. */
    public String requiredText(String name) {
        require(name);
        return textOf(member(name), pointerTo(name));
    }

    /** {@code null} is a fault. */
    public String text(String name, String otherwise) {
        String text = textOf(member(name), pointerTo(name));
        return text == null ? otherwise : text;
    }

    /** Null when it is missing or {@code null}. */
    public String nullableText(String name) {
        JsonNode node = member(name);
        return node.isNull() ? null : textOf(node, pointerTo(name));
    }

    private String textOf(JsonNode node, String place) {
        if (!node.isTextual()) {
            refuse(node, place, "must be a string");
            return null;
        }
        return node.textValue();
    }

    public boolean bool(String name, boolean otherwise) {
        JsonNode node = member(name);
        if (!node.isBoolean()) {
            refuse(node, pointerTo(name), "must be true or false");
            return otherwise;
        }
        return node.booleanValue();
    }

    public int integer(String name, int otherwise) {
        JsonNode node = member(name);
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            refuse(node, pointerTo(name), "must be an integer within its bounds");
            return otherwise;
        }
        return node.intValue();
    }

    public Duration duration(String name, Duration otherwise) {
        JsonNode node = member(name);
        return node.isMissingNode() ? otherwise : durationOf(node, pointerTo(name), otherwise);
    }

    private Duration durationOf(JsonNode node, String place, Duration otherwise) {
        String text = textOf(node, place);
        if (text == null) {
            return otherwise;
        }
        return Durations.parse(text).orElseGet(() -> {
            faults.add(place, "must be an ISO 8601 duration such as PT5M or P7D");
            return otherwise;
        });
    }

    /** Null when it is missing or {@code null}. @param expected what is said of a text that cannot be read */
    public <T> T nullable(String name, Function<String, Optional<T>> read, String expected) {
        String text = nullableText(name);
        if (text == null) {
            return null;
        }
        var value = read.apply(text);
        if (value.isEmpty()) {
            fault(name, expected);
        }
        return value.orElse(null);
    }

    public List<String> texts(String name, List<String> otherwise) {
        return elements(name, otherwise, (node, place) -> {
            String text = textOf(node, place);
            return text == null ? "" : text;
        });
    }

    public List<Duration> durations(String name, List<Duration> otherwise) {
        return elements(name, otherwise, (node, place) -> durationOf(node, place, Duration.ZERO));
    }

    private <T> List<T> elements(String name, List<T> otherwise, BiFunction<JsonNode, String, T> read) {
        JsonNode node = member(name);
        if (!node.isArray()) {
            refuse(node, pointerTo(name), "must be an array");
            return otherwise;
        }
        return IntStream.range(0, node.size()).mapToObj(i -> read.apply(node.get(i), Pointers.element(pointerTo(name), i))).toList();
    }

    /** The members of a nested object; of an empty one when it is missing. {@code null} is a fault. */
    public JsonMembers object(String name) {
        JsonNode node = member(name);
        if (!node.isObject()) {
            refuse(node, pointerTo(name), "must be a JSON object");
            return new JsonMembers(JsonNodeFactory.instance.objectNode(), pointerTo(name), faults);
        }
        return new JsonMembers(node, pointerTo(name), faults);
    }

    /** Reports what was sent and is not known here. */
    public void done() {
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                faults.add(pointerTo(name), pointerTo(name).equals(pointer) ? "has a member that is not known" : "is not known");
            }
        });
    }

    private JsonNode member(String name) {
        known.add(name);
        return object.path(name);
    }

    private void refuse(JsonNode node, String place, String detail) {
        if (!node.isMissingNode()) {
            faults.add(place, detail);
        }
    }

    private String pointerTo(String name) {
        return Pointers.member(pointer, name);
    }
}
