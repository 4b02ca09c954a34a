package otp.sandbox.webhook;

import java.util.Locale;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import otp.sandbox.graph.GraphError;
import otp.sandbox.phone.Message;
import otp.sandbox.phone.Report;
import otp.sandbox.phone.Status;

/** The body of a delivery webhook in the shape it has from version 24 of the Graph API on. */
public record StatusPayload(String businessAccountId, String phoneNumberId, String displayNumber) {

    private static final String ERRORS = "https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes";

    ObjectNode of(Message message, Report report) {
        ObjectNode payload = JsonNodeFactory.instance.objectNode().put("object", "whatsapp_business_account");
        ObjectNode change = payload.putArray("entry").addObject().put("id", businessAccountId).putArray("changes").addObject();
        ObjectNode value = change.putObject("value").put("messaging_product", "whatsapp");
        value.putObject("metadata").put("display_phone_number", displayNumber).put("phone_number_id", phoneNumberId);
        status(value.putArray("statuses").addObject(), message, report);
        change.put("field", "messages");
        return payload;
    }

    private static void status(ObjectNode status, Message message, Report report) {
        status.put("id", message.id())
                .put("status", report.status().word())
                .put("timestamp", Long.toString(report.at().getEpochSecond()))
                .put("recipient_id", message.recipient());
        message.request().callbackData().ifPresent(data -> status.put("biz_opaque_callback_data", data));
        if (report.status() == Status.SENT || report.status() == Status.DELIVERED) {
            String category = message.request().filled().template().category().name().toLowerCase(Locale.ROOT);
            status.putObject("pricing").put("billable", true).put("pricing_model", "PMP").put("type", "regular").put("category", category);
        }
        message.error().filter(anything -> report.status() == Status.FAILED).ifPresent(error -> error(status, error));
    }

    private static void error(ObjectNode status, GraphError error) {
        ObjectNode entry = status.putArray("errors").addObject()
                .put("code", error.code()).put("title", error.title()).put("message", error.title());
        entry.putObject("error_data").put("details", "Message Undeliverable.");
        entry.put("href", ERRORS);
    }
}
