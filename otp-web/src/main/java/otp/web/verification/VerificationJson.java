package otp.web.verification;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;

import otp.message.DeliveryStatus;
import otp.message.DeliveryView;
import otp.verification.VerificationView;
import otp.web.json.Instants;
import otp.web.json.JsonPart;

/** The one representation of a verification, in the order the contract shows it. */
record VerificationJson(VerificationView verification) implements JsonPart {

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeStringField("id", verification.id().toString());
        json.writeStringField("status", verification.status().word());
        json.writeStringField("to", verification.to());
        json.writeStringField("account", verification.account());
        json.writeStringField("purpose", verification.purpose().word());
        json.writeNumberField("attemptsRemaining", verification.attemptsRemaining());
        json.writeNumberField("resendsRemaining", verification.resendsRemaining());
        Instants.write(json, "resendAvailableAt", verification.resendAvailableAt());
        Instants.write(json, "codeExpiresAt", verification.codeExpiresAt());
        Instants.write(json, "expiresAt", verification.expiresAt());
        Instants.write(json, "createdAt", verification.createdAt());
        delivery(json, verification.delivery());
        if (verification.approvedAt() != null) {
            Instants.write(json, "approvedAt", verification.approvedAt());
        }
    }

    private static void delivery(JsonGenerator json, DeliveryView delivery) throws IOException {
        json.writeObjectFieldStart("delivery");
        json.writeStringField("status", delivery.status().word());
        Instants.write(json, "updatedAt", delivery.updatedAt());
        if (delivery.status() == DeliveryStatus.FAILED && delivery.reason() != null) {
            json.writeStringField("reason", delivery.reason().word());
        }
        json.writeEndObject();
    }
}
