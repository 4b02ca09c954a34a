package otp.sandbox.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The request that Meta documents, and variations of it. */
public final class Requests {

    public static final String SENDER = "15550783881";
    public static final MessageRules RULES = new MessageRules(SENDER);

    private static final ObjectMapper JSON = new ObjectMapper();

    private Requests() {}

    public static ObjectNode documented() {
        try (InputStream file = Requests.class.getResourceAsStream("documented-send.json")) {
            return (ObjectNode) JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static SendRequest accepted(Consumer<Variation> change) {
        Variation variation = new Variation(documented());
        change.accept(variation);
        return RULES.judge(variation.bytes());
    }

    public static SendRequest to(String number) {
        return accepted(request -> request.set("/to", '"' + number + '"'));
    }

    /** The documented request under construction; places are JSON pointers, values JSON. */
    public record Variation(ObjectNode request) {

        public Variation set(String pointer, String json) {
            return put(pointer, parse(json));
        }

        public Variation text(String pointer, String text) {
            return put(pointer, request.textNode(text));
        }

        public Variation remove(String pointer) {
            int last = pointer.lastIndexOf('/');
            JsonNode parent = request.at(pointer.substring(0, last));
            if (parent instanceof ArrayNode array) {
                array.remove(Integer.parseInt(pointer.substring(last + 1)));
            } else {
                ((ObjectNode) parent).remove(pointer.substring(last + 1));
            }
            return this;
        }

        public Variation both(String code) {
            return text("/template/components/0/parameters/0/text", code).text("/template/components/1/parameters/0/text", code);
        }

        public Variation notice(String sentence) {
            return text("/template/name", "tmpl_otp_locked").text("/template/components/0/parameters/0/text", sentence)
                    .remove("/template/components/1");
        }

        byte[] bytes() {
            return request.toString().getBytes(StandardCharsets.UTF_8);
        }

        private Variation put(String pointer, JsonNode value) {
            int last = pointer.lastIndexOf('/');
            JsonNode parent = request.at(pointer.substring(0, last));
            String name = pointer.substring(last + 1);
            if (parent instanceof ArrayNode array) {
                if (name.equals("-")) {
                    array.add(value);
                } else {
                    array.set(Integer.parseInt(name), value);
                }
            } else {
                ((ObjectNode) parent).set(name, value);
            }
            return this;
        }

        private static JsonNode parse(String json) {
            try {
                return JSON.readTree(json);
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException(e);
            }
        }
    }
}
