package otp.web.crm;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;

import otp.reconcile.Finding;
import otp.web.json.JsonPart;

/** An account of which the CRM does not say what it should. */
record FindingJson(Finding finding, boolean queued) implements JsonPart {

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeStringField("account", finding.account());
        json.writeStringField("contact", finding.contact());
        json.writeArrayFieldStart("differences");
        for (String difference : finding.differences()) {
            json.writeString(difference);
        }
        json.writeEndArray();
        json.writeBooleanField("queued", queued);
    }
}
