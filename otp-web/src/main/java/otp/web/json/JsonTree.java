package otp.web.json;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Builds the tree of a document and notes at which place a text or a member is not acceptable, instead of stopping at the first. */
final class JsonTree {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser parser;
    private final Faults faults;

    JsonTree(JsonParser parser, Faults faults) {
        this.parser = parser;
        this.faults = faults;
    }

    /** The value that begins at the parser's current token. */
    JsonNode value(String pointer) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(pointer);
            case START_ARRAY -> array(pointer);
            case VALUE_STRING -> NODES.textNode(wellFormed(parser.getText(), pointer));
            case VALUE_NUMBER_INT -> integer();
            // No member of ours is a fraction: all that matters is that it is no integer.
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private JsonNode object(String pointer) throws IOException {
        var object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = wellFormed(parser.currentName(), pointer);
            String member = Pointers.member(pointer, name);
            parser.nextToken();
            if (object.replace(name, value(member)) != null) {
                faults.add(member, "stands there more than once");
            }
        }
        return object;
    }

    private JsonNode array(String pointer) throws IOException {
        var array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(Pointers.element(pointer, array.size())));
        }
        return array;
    }

    private JsonNode integer() throws IOException {
        return switch (parser.getNumberType()) {
            case INT -> NODES.numberNode(parser.getIntValue());
            case LONG -> NODES.numberNode(parser.getLongValue());
            default -> NODES.numberNode(parser.getBigIntegerValue());
        };
    }

    private String wellFormed(String text, String pointer) {
        if (text.codePoints().anyMatch(JsonTree::isNoCharacter)) {
            faults.add(pointer, "has a NUL or half of a surrogate pair");
        }
        return text;
    }

    private static boolean isNoCharacter(int point) {
        return point == 0 || Character.getType(point) == Character.SURROGATE;
    }
}
