package otp.sandbox.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import otp.sandbox.graph.Sender;
import otp.sandbox.phone.Message;
import otp.sandbox.phone.Messages;
import otp.sandbox.phone.Refusals;
import otp.sandbox.trouble.Switches;
import otp.sandbox.trouble.Trouble;

/** Everybody who was written to, the latest first. */
@Path("numbers")
@ApplicationScoped
public class Numbers {

    @Inject
    Messages messages;

    @Inject
    Refusals refusals;

    @Inject
    Trouble trouble;

    @Inject
    Sender sender;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String all() {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("sender", "+" + sender.number());
        answer.set("faults", Switches.of(trouble));
        ArrayNode refused = answer.putArray("refusals");
        refusals.all().forEach(refusal -> refused.add(Views.of(refusal)));
        ArrayNode items = answer.putArray("items");
        conversations().forEach(conversation -> items.insert(0, Views.ofConversation(conversation)));
        return answer.toString();
    }

    /** In the order of their newest message. */
    private Iterable<List<Message>> conversations() {
        Map<String, List<Message>> conversations = new LinkedHashMap<>();
        for (Message message : messages.all()) {
            List<Message> conversation = conversations.remove(message.recipient());
            List<Message> longer = conversation == null ? new ArrayList<>() : conversation;
            longer.add(message);
            conversations.put(message.recipient(), longer);
        }
        return conversations.values();
    }
}
