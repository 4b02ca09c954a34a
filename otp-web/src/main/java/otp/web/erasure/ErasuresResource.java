package otp.web.erasure;

import java.io.IOException;
import java.io.InputStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import otp.application.Applications;
import otp.application.Role;
import otp.erasure.ErasePerson;
import otp.web.OtpApplication;
import otp.web.json.JsonBytes;
import otp.web.openapi.Shapes;
import otp.web.problem.Problem;
import otp.web.problem.ProblemException;
import otp.web.problem.Problems;
import otp.web.reply.Reply;
import otp.web.request.BoundedBody;
import otp.web.request.CurrentRequest;

/** The route {@code /v1/erasures}. Asking again does what is left to do, so there is nothing an Idempotency-Key would add. */
@Path("v1/erasures")
@Tag(name = "Erasures")
@SecurityRequirement(name = OtpApplication.BEARER)
@APIResponse(responseCode = "default", description = "A problem",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Shapes.Problem.class)))
@ApplicationScoped
public class ErasuresResource {

    @Inject
    CurrentRequest current;

    @Inject
    Applications applications;

    @Inject
    ErasePerson erasePerson;

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Forgets a person; what is counted and what is in force stays, under a keyed index")
    @APIResponse(responseCode = "200", description = "Forgotten; zeros when that was done before",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Shapes.Erased.class)))
    public Response erase(@Context HttpHeaders headers,
            @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(implementation = Shapes.Erasure.class))) InputStream stream)
            throws IOException {
        current.callerAs(Role.ADMIN);
        var wanted = ErasureBody.read(BoundedBody.json(stream, headers));
        return applications.find(wanted.application())
                .flatMap(application -> erasePerson.erase(current.call(application), wanted.whom(), wanted.reason()))
                .map(erased -> Reply.json(200, JsonBytes.object(new ErasedJson(wanted.application(), erased))).response())
                .orElseThrow(() -> new ProblemException(Problems.notFound()));
    }
}
