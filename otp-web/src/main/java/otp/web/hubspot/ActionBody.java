package otp.web.hubspot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import otp.application.Fault;
import otp.lockout.Release;
import otp.web.json.ClaimedText;
import otp.web.json.InvalidBodyException;
import otp.workflow.Callback;
import otp.workflow.WorkflowRelease;

/** What of an action's request counts; HubSpot sends more, and other things with every version. What cannot be read is as if it was not there. */
record ActionBody(JsonNode root) {

    private static final int MAX_DEPTH = 64;
    private static final int MAX_CALLBACK = 1000;
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,20}");
    private static final Set<String> CONTACT = Set.of("CONTACT", "0-1");
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build());

    /** @throws InvalidBodyException it is no JSON */
    static ActionBody of(byte[] body) {
        try {
            return new ActionBody(JSON.readTree(body));
        } catch (IOException e) {
            throw new InvalidBodyException(List.of(new Fault("", "is not JSON")));
        }
    }

    Callback callback(byte[] body, String requestId) {
        var workflow = digits(root.at("/context/workflowId"));
        return new Callback(digits(root.at("/origin/portalId")), workflow == null ? Callback.NO_WORKFLOW : workflow,
                text(root.path("callbackId"), id -> !id.isEmpty() && id.length() <= MAX_CALLBACK), contact(), body, requestId);
    }

    /** An action that is used on a deal or a ticket would name the id of that. */
    private String contact() {
        var type = root.at("/object/objectType");
        return type.isMissingNode() || type.isNull() || CONTACT.contains(type.asText()) ? digits(root.at("/object/objectId")) : null;
    }

    String application() {
        return input("application", name -> true);
    }

    String phone() {
        return text(root.at("/object/properties/phone"), phone -> true);
    }

    WorkflowRelease release() {
        return new WorkflowRelease(application(), input("agent", agent -> ClaimedText.isLine(agent, Release.MAX_AGENT)),
                input("reason", reason -> ClaimedText.isLines(reason, Release.MAX_REASON)), input("lockout", id -> true));
    }

    private String input(String name, Predicate<String> acceptable) {
        return text(root.path("inputFields").path(name), acceptable);
    }

    /** Texts that are no Unicode cannot be kept as they are, and would be taken for one another. */
    private static String text(JsonNode node, Predicate<String> acceptable) {
        return node.isTextual() && UTF_8.newEncoder().canEncode(node.textValue()) && acceptable.test(node.textValue()) ? node.textValue()
                : null;
    }

    /** Ids are numbers, or texts of digits. */
    private static String digits(JsonNode node) {
        boolean id = node.isIntegralNumber() || node.isTextual();
        return id && DIGITS.matcher(node.asText()).matches() ? node.asText() : null;
    }

    @Override
    public String toString() {
        return "ActionBody";
    }
}
