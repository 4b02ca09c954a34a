package otp.sandbox.trouble;

import java.util.EnumMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Faults in JSON, each by its word: {@code {"down": true}}. */
public final class Switches {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Switches() {}

    /** @throws IllegalArgumentException anything else than words of faults with true and false */
    public static Map<Fault, Boolean> wanted(String body) {
        JsonNode switches = parse(body);
        Map<Fault, Boolean> wanted = new EnumMap<>(Fault.class);
        switches.properties().forEach(member -> {
            if (!member.getValue().isBoolean()) {
                throw notUnderstood();
            }
            wanted.put(Fault.of(member.getKey()).orElseThrow(Switches::notUnderstood), member.getValue().booleanValue());
        });
        return wanted;
    }

    public static ObjectNode of(Trouble trouble) {
        ObjectNode switches = JsonNodeFactory.instance.objectNode();
        for (Fault fault : Fault.values()) {
            switches.put(fault.word(), trouble.is(fault));
        }
        return switches;
    }

    private static JsonNode parse(String body) {
        try {
            JsonNode json = JSON.readTree(body);
            if (!json.isObject()) {
                throw notUnderstood();
            }
            return json;
        } catch (JsonProcessingException e) {
            throw notUnderstood();
        }
    }

    private static IllegalArgumentException notUnderstood() {
        return new IllegalArgumentException("words of faults with true or false");
    }
}
