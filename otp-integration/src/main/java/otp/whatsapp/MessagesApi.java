package otp.whatsapp;

import java.io.Closeable;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The one call of Meta's Cloud API that sends. Its answer is given as it came, whatever the status: only the body says what it means. */
@Path("/{version}/{phone-number-id}/messages")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface MessagesApi extends Closeable {

    @POST
    Response send(@PathParam("version") String version, @PathParam("phone-number-id") String phoneNumberId, TemplateMessage message);
}
