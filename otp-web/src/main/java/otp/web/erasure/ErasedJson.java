package otp.web.erasure;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;

import otp.erasure.Erased;
import otp.web.json.Instants;
import otp.web.json.JsonPart;

/** What an erasure did. */
record ErasedJson(String application, Erased erased) implements JsonPart {

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeStringField("application", application);
        Instants.write(json, "at", erased.at());
        json.writeNumberField("accounts", erased.accounts());
        json.writeNumberField("verifications", erased.verifications());
        json.writeNumberField("canceled", erased.canceled());
        json.writeNumberField("events", erased.events());
        json.writeNumberField("lockoutsInForce", erased.lockoutsInForce());
    }
}
