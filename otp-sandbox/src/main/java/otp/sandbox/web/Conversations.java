package otp.sandbox.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import otp.sandbox.phone.Messages;
import otp.sandbox.webhook.Delivery;

/** The messages of one number, oldest first. */
@Path("messages")
@ApplicationScoped
public class Conversations {

    @Inject
    Messages messages;

    @Inject
    Delivery delivery;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String to(@QueryParam("to") String number) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode items = answer.putArray("items");
        messages.to(Digits.of(number)).forEach(message -> items.add(Views.of(message)));
        return answer.toString();
    }

    @POST
    @Path("{id}/read")
    public void read(@PathParam("id") String id) {
        delivery.read(messages.find(id).orElseThrow(NotFoundException::new));
    }
}
