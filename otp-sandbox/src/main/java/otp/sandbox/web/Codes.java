package otp.sandbox.web;

import java.util.concurrent.TimeUnit;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import otp.sandbox.phone.Reading;
import otp.sandbox.phone.Readings;

/** The newest code of a number in plain text, for scripts; one that is on its way is waited for. */
@Path("codes/{number}")
@ApplicationScoped
public class Codes {

    private static final int GLANCE_MILLISECONDS = 100;

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Inject
    Readings readings;

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    public void code(@PathParam("number") String number, @Suspended AsyncResponse answer) {
        String recipient = Digits.of(number);
        look(recipient, readings.begin(recipient), answer);
    }

    private void look(String recipient, Reading reading, AsyncResponse answer) {
        if (readings.over(recipient, reading)) {
            answer.resume(readings.end(recipient).map(code -> Response.ok(code + "\n").build())
                    .orElseGet(() -> Response.status(Response.Status.NOT_FOUND).entity("none\n").build()));
        } else {
            scheduler.schedule(() -> look(recipient, reading, answer), GLANCE_MILLISECONDS, TimeUnit.MILLISECONDS);
        }
    }
}
