package otp.web.audit;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;

import otp.investigation.CrmState;
import otp.investigation.EventView;
import otp.web.json.Instants;
import otp.web.json.JsonPart;
import otp.web.json.JsonText;

/** The one representation of an audit event, in the order the contract shows it. */
record EventJson(EventView event) implements JsonPart {

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeStringField("id", event.id().toString());
        json.writeNumberField("sequence", event.sequence());
        json.writeStringField("type", event.type());
        Instants.write(json, "at", event.at());
        json.writeStringField("application", event.application());
        json.writeStringField("account", event.account());
        json.writeStringField("to", event.to());
        json.writeStringField("verification", event.verification() == null ? null : event.verification().toString());
        json.writeStringField("actor", event.actor());
        json.writeStringField("requestId", event.requestId());
        JsonText.write(json, "details", event.details());
        crm(json, event.crm());
    }

    private static void crm(JsonGenerator json, CrmState crm) throws IOException {
        json.writeObjectFieldStart("crm");
        json.writeStringField("status", crm.status());
        Instants.write(json, "at", crm.at());
        json.writeEndObject();
    }
}
