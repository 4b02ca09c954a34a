package otp.web.audit;

import java.io.IOException;
import java.io.OutputStream;

import com.fasterxml.jackson.core.JsonGenerator;

import otp.investigation.EventView;
import otp.web.json.JsonBytes;

/** NDJSON: each event as a JSON object on a line of its own, as a search shows it. */
final class EventLines implements EventWriter {

    private final JsonGenerator json;

    EventLines(OutputStream out) throws IOException {
        json = JsonBytes.generator(out).setRootValueSeparator(null); // a line ends with its own
    }

    @Override
    public void begin() {
        // the first line is the first event
    }

    @Override
    public void write(EventView event) throws IOException {
        json.writeStartObject();
        new EventJson(event).write(json);
        json.writeEndObject();
        json.writeRaw('\n');
    }

    @Override
    public void flush() throws IOException {
        json.flush();
    }
}
