package otp.web.json;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;

/** A part of a document that is kept as JSON. If somebody made something else of it, it is shown as the text it is and breaks nothing around it. */
public final class JsonText {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonText() {}

    public static void write(JsonGenerator json, String name, String kept) throws IOException {
        json.writeFieldName(name);
        if (!isValue(kept)) {
            json.writeString(kept);
            return;
        }
        try (JsonParser parser = FACTORY.createParser(kept)) {
            parser.nextToken();
            json.copyCurrentStructure(parser);
        }
    }

    private static boolean isValue(String text) throws IOException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() == null) {
                return false;
            }
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
