package otp.sandbox.crm;

import java.util.Optional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a workflow sends for its custom action "release lockout".
 *
 * @param portalId the portal it runs in
 */
public record ReleaseAction(String portalId) {

    private static final int WORKFLOW = 192_814_114;
    private static final int DEFINITION = 10_860_211;

    /** @param lockout empty: the only one that the contact has */
    ObjectNode body(String callbackId, String contact, Optional<String> lockout) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("callbackId", callbackId);
        body.putObject("origin").put("portalId", Long.parseLong(portalId)).put("actionDefinitionId", DEFINITION)
                .put("actionDefinitionVersion", 1);
        body.putObject("context").put("source", "WORKFLOWS").put("workflowId", WORKFLOW);
        body.putObject("object").put("objectId", Long.parseLong(contact)).put("objectType", "CONTACT").putObject("properties");
        ObjectNode inputs = body.putObject("inputFields").put("application", "demo").put("agent", "support.agent")
                .put("reason", "Released on the page of the sandbox");
        lockout.ifPresent(id -> inputs.put("lockout", id));
        return body;
    }

    /** HubSpot's form, different for every run. */
    String callbackId(long run) {
        return "ap-" + portalId + "-" + run + "-11-0";
    }
}
