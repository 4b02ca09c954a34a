package otp.sandbox.webhook;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import otp.sandbox.graph.ApprovedTemplate;

/** The body of a webhook about the status of templates: one change for each, as each language has a status of its own. */
public record TemplatePayload(String businessAccountId) {

    ObjectNode of(List<ApprovedTemplate> templates, boolean paused, Instant at) {
        ObjectNode payload = JsonNodeFactory.instance.objectNode().put("object", "whatsapp_business_account");
        ObjectNode entry = payload.putArray("entry").addObject().put("id", businessAccountId).put("time", at.getEpochSecond());
        ArrayNode changes = entry.putArray("changes");
        templates.forEach(template -> changes.addObject().put("field", "message_template_status_update")
                .set("value", value(template, paused)));
        return payload;
    }

    private static ObjectNode value(ApprovedTemplate approved, boolean paused) {
        ObjectNode value = JsonNodeFactory.instance.objectNode()
                .put("event", paused ? "PAUSED" : "REINSTATED")
                .put("message_template_id", approved.id())
                .put("message_template_name", approved.template().title())
                .put("message_template_language", approved.language())
                .put("message_template_category", approved.template().category().name())
                .put("reason", "NONE");
        if (paused) {
            value.putObject("other_info").put("title", "FIRST_PAUSE").put("description", "Switched on on the page of the sandbox.");
        }
        return value;
    }
}
