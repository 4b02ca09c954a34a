package otp.web.audit;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;

import otp.attestation.Break;
import otp.attestation.Verdict;
import otp.web.json.Instants;
import otp.web.json.JsonPart;

/** What a verification of the log found. */
record VerdictJson(String application, Verdict verdict) implements JsonPart {

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeBooleanField("intact", verdict.intact());
        json.writeStringField("application", application);
        json.writeNumberField("chains", verdict.chains());
        json.writeNumberField("events", verdict.links());
        json.writeNumberField("roots", verdict.roots());
        if (verdict.intact()) {
            json.writeNullField("broken");
        } else {
            json.writeObjectFieldStart("broken");
            write(json, verdict.broken());
            json.writeEndObject();
        }
    }

    private static void write(JsonGenerator json, Break broken) throws IOException {
        json.writeStringField("kind", broken.kind().word());
        json.writeStringField("account", broken.account());
        json.writeStringField("chain", broken.chain() == null ? null : broken.chain().toString());
        number(json, "sequence", broken.sequence());
        number(json, "root", broken.root());
        Instants.write(json, "at", broken.at());
        json.writeStringField("detail", broken.detail());
    }

    private static void number(JsonGenerator json, String name, Long number) throws IOException {
        if (number == null) {
            json.writeNullField(name);
        } else {
            json.writeNumberField(name, number);
        }
    }
}
