package otp.sandbox.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import otp.sandbox.trouble.Trouble;

/** Switches the provider off and on: {@code {"down": true}}. */
@Path("provider")
@ApplicationScoped
public class ProviderSwitch {

    @Inject
    Trouble trouble;

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public String set(String body) {
        trouble.providerDown(body.replaceAll("\\s", "").equals("{\"down\":true}"));
        return "{\"down\":" + trouble.providerDown() + "}";
    }
}
