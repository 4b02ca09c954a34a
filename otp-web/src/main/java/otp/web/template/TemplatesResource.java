package otp.web.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import otp.application.Role;
import otp.template.WatchTemplates;
import otp.web.OtpApplication;
import otp.web.json.JsonBytes;
import otp.web.openapi.Shapes;
import otp.web.openapi.TemplateShapes;
import otp.web.problem.Problem;
import otp.web.reply.Reply;
import otp.web.request.CurrentRequest;

/** The templates that applications use, as the business account has them now. */
@Path("v1/templates")
@Tag(name = "Templates")
@SecurityRequirement(name = OtpApplication.BEARER)
@APIResponse(responseCode = "default", description = "A problem",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Shapes.Problem.class)))
@ApplicationScoped
public class TemplatesResource {

    @Inject
    CurrentRequest current;

    @Inject
    WatchTemplates watch;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Compares the templates on the business account with what the enabled applications need, and says what is wrong",
            description = "Asks Meta anew, unless that was done in the last 5 s; 503 with component whatsapp when Meta does not tell")
    @APIResponse(responseCode = "200", description = "By name and language; templates that no application uses are left out",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TemplateShapes.Standings.class)))
    public Response list() {
        current.callerAs(Role.ADMIN);
        return Reply.json(200, JsonBytes.object(new ComparisonJson(watch.look()))).response();
    }
}
