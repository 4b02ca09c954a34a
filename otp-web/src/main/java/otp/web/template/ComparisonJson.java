package otp.web.template;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;

import otp.message.MessageKind;
import otp.template.Comparison;
import otp.template.Problem;
import otp.template.Standing;
import otp.web.json.Instants;
import otp.web.json.JsonPart;

/** What applications need of the templates, and how it stands. */
record ComparisonJson(Comparison comparison) implements JsonPart {

    @Override
    public void write(JsonGenerator json) throws IOException {
        Instants.write(json, "readAt", comparison.readAt());
        json.writeArrayFieldStart("templates");
        for (Standing standing : comparison.standings()) {
            json.writeStartObject();
            write(json, standing);
            json.writeEndObject();
        }
        json.writeEndArray();
        texts(json, "problems", comparison.problems());
    }

    private static void write(JsonGenerator json, Standing standing) throws IOException {
        var there = standing.template();
        json.writeStringField("name", standing.version().name());
        json.writeStringField("language", standing.version().language());
        texts(json, "purposes", standing.purposes().stream().map(MessageKind::word).toList());
        texts(json, "applications", standing.applications());
        json.writeStringField("status", there == null ? "MISSING" : there.status().name());
        json.writeStringField("category", there == null ? null : there.category().name());
        if (there == null) {
            json.writeNullField("ttlSeconds");
        } else {
            json.writeNumberField("ttlSeconds", there.timeToLive().toSeconds());
        }
        json.writeBooleanField("usable", standing.usable());
        texts(json, "problems", standing.problems().stream().map(Problem::text).toList());
    }

    private static void texts(JsonGenerator json, String name, Iterable<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
