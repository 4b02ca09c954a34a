package otp.sandbox.graph;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Answers in Meta's shapes. */
public final class GraphAnswer {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private GraphAnswer() {}

    public static ObjectNode accepted(SendRequest request, String messageId) {
        ObjectNode answer = JSON.objectNode().put("messaging_product", "whatsapp");
        answer.putArray("contacts").addObject().put("input", request.input()).put("wa_id", request.recipient());
        answer.putArray("messages").addObject().put("id", messageId).put("message_status", "accepted");
        return answer;
    }

    /** @param trace what Meta's support would ask for */
    public static ObjectNode refused(Refusal refusal, String trace) {
        GraphError error = refusal.error();
        ObjectNode answer = JSON.objectNode();
        ObjectNode body = answer.putObject("error")
                .put("message", "(#" + error.code() + ") " + error.title())
                .put("type", error == GraphError.UNKNOWN_SENDER ? "GraphMethodException" : "OAuthException")
                .put("code", error.code());
        if (error == GraphError.TRY_LATER) {
            body.put("is_transient", true);
        }
        body.putObject("error_data").put("messaging_product", "whatsapp").put("details", refusal.details());
        body.put("fbtrace_id", trace);
        return answer;
    }
}
