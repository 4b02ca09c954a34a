package otp.sandbox.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import otp.sandbox.trouble.Fault;
import otp.sandbox.trouble.Switches;
import otp.sandbox.trouble.Trouble;
import otp.sandbox.webhook.TemplateNews;

/** Switches the faults of the provider on and off: {@code {"down": true}}. Those not named stay as they are. */
@Path("provider")
@ApplicationScoped
public class ProviderSwitch {

    @Inject
    Trouble trouble;

    @Inject
    TemplateNews news;

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response set(String body) {
        try {
            Switches.wanted(body).forEach(this::set);
            return Response.ok(Switches.of(trouble).toString()).build();
        } catch (IllegalArgumentException e) {
            return Response.status(Response.Status.BAD_REQUEST).build();
        }
    }

    private void set(Fault fault, boolean on) {
        if (trouble.set(fault, on) && fault == Fault.CODE_TEMPLATE_PAUSED) {
            news.tell(on);
        }
    }
}
