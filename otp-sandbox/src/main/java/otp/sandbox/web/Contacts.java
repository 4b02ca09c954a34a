package otp.sandbox.web;

import java.util.Comparator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import otp.sandbox.crm.HubSpot;
import otp.sandbox.portal.ObjectType;
import otp.sandbox.portal.Portal;
import otp.sandbox.portal.PortalRecord;

/** The contacts of the stand-in HubSpot, the last one changed first. */
@Path("contacts")
@ApplicationScoped
public class Contacts {

    @Inject
    Portal portal;

    @Inject
    HubSpot hubSpot;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String all() {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("down", hubSpot.down());
        ArrayNode items = answer.putArray("items");
        portal.all(ObjectType.CONTACTS).stream().sorted(Comparator.comparing(PortalRecord::updatedAt).reversed())
                .forEach(contact -> items.add(RecordViews.line(portal, contact)));
        return answer.toString();
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public String one(@PathParam("id") String id) {
        return RecordViews.record(portal, portal.find(ObjectType.CONTACTS, id).orElseThrow(NotFoundException::new)).toString();
    }
}
