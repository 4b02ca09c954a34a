package otp.sandbox.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import otp.sandbox.crm.HubSpot;

/** Switches HubSpot off and on: {@code {"down": true}}. */
@Path("hubspot")
@ApplicationScoped
public class HubSpotSwitch {

    @Inject
    HubSpot hubSpot;

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public String set(String body) {
        hubSpot.down(body.replaceAll("\\s", "").equals("{\"down\":true}"));
        return "{\"down\":" + hubSpot.down() + "}";
    }
}
