package otp.web.lockout;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;

import otp.support.LockoutView;
import otp.web.json.Instants;
import otp.web.json.JsonPart;

/** The one representation of a lockout, in the order the contract shows it. */
record LockoutJson(LockoutView lockout) implements JsonPart {

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeStringField("id", lockout.id().toString());
        json.writeStringField("application", lockout.application());
        json.writeStringField("account", lockout.account());
        json.writeStringField("to", lockout.to());
        json.writeStringField("verification", lockout.verification().toString());
        json.writeNumberField("level", lockout.level());
        Instants.write(json, "lockedAt", lockout.lockedAt());
        Instants.write(json, "until", lockout.until());
        json.writeStringField("status", lockout.status().word());
        Instants.write(json, "releasedAt", lockout.releasedAt());
        json.writeStringField("releasedBy", lockout.releasedBy());
        json.writeStringField("releaseReason", lockout.releaseReason());
        Instants.write(json, "unlockNotifiedAt", lockout.unlockNotifiedAt());
        if (lockout.ticket() == null) {
            json.writeNullField("ticket");
        } else {
            write(json, lockout.ticket());
        }
    }

    private static void write(JsonGenerator json, LockoutView.Ticket ticket) throws IOException {
        json.writeObjectFieldStart("ticket");
        json.writeStringField("hubspotId", ticket.hubspotId());
        json.writeStringField("url", ticket.url() == null ? null : ticket.url().toString());
        json.writeEndObject();
    }
}
