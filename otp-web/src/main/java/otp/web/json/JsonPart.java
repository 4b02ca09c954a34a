package otp.web.json;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;

/** Something that writes itself as JSON, member by member: no reflection stands between a value and its bytes. */
@FunctionalInterface
public interface JsonPart {

    /** Writes nothing. */
    JsonPart NOTHING = json -> {};

    void write(JsonGenerator json) throws IOException;
}
