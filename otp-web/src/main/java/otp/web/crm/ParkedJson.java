package otp.web.crm;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;

import otp.reconcile.SearchParked.Named;
import otp.web.json.Instants;
import otp.web.json.JsonPart;

/** What the CRM refuses. */
record ParkedJson(Named named) implements JsonPart {

    @Override
    public void write(JsonGenerator json) throws IOException {
        var parked = named.parked();
        json.writeStringField("kind", parked.kind().word());
        json.writeStringField("account", named.account());
        json.writeStringField("contact", parked.contact());
        json.writeStringField("reason", parked.reason());
        json.writeStringField("trace", parked.trace());
        Instants.write(json, "since", parked.since());
    }
}
