package otp.web.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * Reads one JSON document as strictly as RFC 8259 allows and I-JSON (RFC 7493) asks: UTF-8 without a byte order mark, no duplicate members,
 * no lone surrogates or NUL in texts, nothing after the value, at most 32 levels deep.
 */
public final class StrictJson {

    public static final int MAX_DEPTH = 32;
    private static final int MAX_DIGITS = 100;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).maxNumberLength(MAX_DIGITS).build())
            // Member names are a stranger's: they must not pile up in shared tables.
            .configure(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES, false)
            .configure(JsonFactory.Feature.INTERN_FIELD_NAMES, false)
            .build();

    private StrictJson() {}

    /** What the bytes say; a missing node, with a fault, when they say nothing that can be read. */
    public static JsonNode parse(byte[] document, Faults faults) {
        if (document.length == 0) {
            faults.add("", "a JSON object is required");
            return MissingNode.getInstance();
        }
        try {
            return tree(decode(document), faults);
        } catch (CharacterCodingException e) {
            faults.add("", "is not UTF-8");
        } catch (StreamConstraintsException e) {
            faults.add("", "is nested deeper than " + MAX_DEPTH + " levels or has a number of more than " + MAX_DIGITS + " digits");
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            faults.add("", "is not JSON from line " + at.getLineNr() + ", column " + at.getColumnNr() + " on");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return MissingNode.getInstance();
    }

    private static CharBuffer decode(byte[] document) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document));
    }

    private static JsonNode tree(CharBuffer text, Faults faults) throws IOException {
        try (JsonParser parser = FACTORY.createParser(text.array(), text.arrayOffset(), text.length())) {
            if (parser.nextToken() == null) {
                faults.add("", "a JSON object is required");
                return MissingNode.getInstance();
            }
            JsonNode root = new JsonTree(parser, faults).value("");
            if (parser.nextToken() != null) {
                faults.add("", "has something after the JSON value");
            }
            return root;
        }
    }
}
