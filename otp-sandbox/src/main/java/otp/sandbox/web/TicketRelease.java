package otp.sandbox.web;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.node.ObjectNode;

import otp.sandbox.crm.Workflow;
import otp.sandbox.portal.ObjectType;
import otp.sandbox.portal.Portal;
import otp.sandbox.portal.PortalRecord;

/** Has the workflow release the lockout that a ticket is about, for the contact that it belongs to. */
@Path("tickets/{id}/release")
@ApplicationScoped
public class TicketRelease {

    @Inject
    Portal portal;

    @Inject
    Workflow workflow;

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    public CompletionStage<String> run(@PathParam("id") String id) {
        PortalRecord ticket = portal.find(ObjectType.TICKETS, id).orElseThrow(NotFoundException::new);
        PortalRecord contact = portal.associated(ObjectType.TICKETS, id, ObjectType.CONTACTS).stream().findFirst()
                .orElseThrow(NotFoundException::new);
        return workflow.release(contact.id(), Optional.ofNullable(ticket.property("otp_lockout"))).thenApply(ObjectNode::toString);
    }
}
