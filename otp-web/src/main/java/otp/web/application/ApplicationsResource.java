package otp.web.application;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import otp.administration.DefineApplication;
import otp.administration.DefineResult;
import otp.application.Application;
import otp.application.ApplicationName;
import otp.application.Applications;
import otp.application.Role;
import otp.web.OtpApplication;
import otp.web.json.JsonBytes;
import otp.web.openapi.Shapes;
import otp.web.problem.Problem;
import otp.web.problem.ProblemException;
import otp.web.problem.ProblemType;
import otp.web.problem.Problems;
import otp.web.reply.Reply;
import otp.web.request.BoundedBody;
import otp.web.request.CurrentRequest;

/** Where administrators define applications. */
@Path("v1/applications")
@Tag(name = "Applications")
@SecurityRequirement(name = OtpApplication.BEARER)
@APIResponse(responseCode = "default", description = "A problem",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Shapes.Problem.class)))
@ApplicationScoped
public class ApplicationsResource {

    @Inject
    CurrentRequest current;

    @Inject
    Applications applications;

    @Inject
    KnownApplications known;

    @Inject
    DefineApplication defineApplication;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Lists all applications")
    @APIResponse(responseCode = "200", description = "By name",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Shapes.Applications.class)))
    public Response list() {
        current.callerAs(Role.ADMIN);
        return Reply.json(200, JsonBytes.items(applications.all().stream().map(ApplicationJson::new).toList())).response();
    }

    @GET
    @Path("{name}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Shows an application")
    @APIResponse(responseCode = "200", description = "With its ETag",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Shapes.Application.class)))
    public Response read(@PathParam("name") String name) {
        current.callerAs(Role.ADMIN);
        return shown(200, known.named(name)).response();
    }

    @PUT
    @Path("{name}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Creates or replaces an application whole")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", description = "Replaced",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Shapes.Application.class)))
    @APIResponse(responseCode = "201", description = "Created",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Shapes.Application.class)))
    public Response define(@PathParam("name") String name, @Context HttpHeaders headers,
            @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(implementation = Shapes.Application.class))) InputStream stream)
            throws IOException {
        current.callerAs(Role.ADMIN);
        byte[] body = BoundedBody.json(stream, headers);
        if (!ApplicationName.valid(name)) {
            throw new ProblemException(Problems.invalidParameter("name", "must be 1–40 of a-z, 0-9 and -"));
        }
        var expected = IfMatch.of(headers.getRequestHeaders().getOrDefault(HttpHeaders.IF_MATCH, List.of()));
        return answer(defineApplication.define(current.call(null), name, DefinitionBody.read(body), expected)).response();
    }

    private Reply answer(DefineResult result) {
        return switch (result.kind()) {
            case CREATED ->
                shown(201, result.application()).with(HttpHeaders.LOCATION, "/otp/v1/applications/" + result.application().name());
            case REPLACED -> shown(200, result.application());
            case PRECONDITION_FAILED -> Problem.of(ProblemType.PRECONDITION_FAILED, "The application is not the one that If-Match names.")
                    .at(current.route());
        };
    }

    private static Reply shown(int status, Application application) {
        return Reply.json(status, JsonBytes.object(new ApplicationJson(application))).with(HttpHeaders.ETAG, IfMatch.tagOf(application));
    }
}
