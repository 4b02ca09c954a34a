package otp.web.json;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;

/** Turns what writes itself into the bytes of a JSON document, UTF-8. */
public final class JsonBytes {

    private static final JsonFactory FACTORY = JsonFactory.builder().enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8).build();

    private JsonBytes() {}

    /** Writes documents as they are made, for what is too long to be bytes at once. */
    public static JsonGenerator generator(OutputStream out) throws IOException {
        return FACTORY.createGenerator(out, JsonEncoding.UTF8);
    }

    /** The document that is one object with the members that the part writes. */
    public static byte[] object(JsonPart members) {
        try (var bytes = new ByteArrayBuilder(); JsonGenerator json = FACTORY.createGenerator(bytes, JsonEncoding.UTF8)) {
            json.writeStartObject();
            members.write(json);
            json.writeEndObject();
            json.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document {@code {"items": […]}} with one object for each part. */
    public static byte[] items(Iterable<? extends JsonPart> items) {
        return items(items, JsonPart.NOTHING);
    }

    /** The same with more members behind the items. */
    public static byte[] items(Iterable<? extends JsonPart> items, JsonPart more) {
        return object(json -> {
            json.writeArrayFieldStart("items");
            for (JsonPart item : items) {
                json.writeStartObject();
                item.write(json);
                json.writeEndObject();
            }
            json.writeEndArray();
            more.write(json);
        });
    }
}
