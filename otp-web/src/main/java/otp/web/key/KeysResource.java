package otp.web.key;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

import otp.administration.CreateKey;
import otp.administration.RevokeKey;
import otp.application.Role;
import otp.key.Keys;
import otp.web.OtpApplication;
import otp.web.application.KnownApplications;
import otp.web.json.JsonBytes;
import otp.web.openapi.Shapes;
import otp.web.problem.Problem;
import otp.web.problem.ProblemException;
import otp.web.problem.Problems;
import otp.web.reply.Reply;
import otp.web.request.BoundedBody;
import otp.web.request.CurrentRequest;

/** Where administrators make and revoke the keys of an application. */
@Path("v1/applications/{name}/keys")
@Tag(name = "Applications")
@SecurityRequirement(name = OtpApplication.BEARER)
@APIResponse(responseCode = "default", description = "A problem",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Shapes.Problem.class)))
@ApplicationScoped
public class KeysResource {

    @Inject
    CurrentRequest current;

    @Inject
    KnownApplications known;

    @Inject
    CreateKey createKey;

    @Inject
    Keys keys;

    @Inject
    RevokeKey revokeKey;

    @Inject
    Clock clock;

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Makes a key; the only answer that shows it")
    @APIResponse(responseCode = "201", description = "Made",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Shapes.NewKey.class)))
    public Response create(@PathParam("name") String name, @Context HttpHeaders headers,
            @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(implementation = Shapes.KeyTerms.class))) InputStream stream)
            throws IOException {
        current.callerAs(Role.ADMIN);
        var body = KeyBody.read(BoundedBody.json(stream, headers), clock.instant());
        var made = createKey.create(current.call(known.named(name)), body.roles(), body.label(), body.expiresAt());
        return Reply.json(201, JsonBytes.object(KeyJson.created(made))).response();
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Lists the keys, without their secrets")
    @APIResponse(responseCode = "200", description = "Oldest first",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Shapes.Keys.class)))
    public Response list(@PathParam("name") String name) {
        current.callerAs(Role.ADMIN);
        return Reply.json(200, JsonBytes.items(keys.of(known.named(name)).stream().map(KeyJson::listed).toList())).response();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Revokes a key, on every node within 5 s")
    @APIResponse(responseCode = "204", description = "Revoked")
    public Response revoke(@PathParam("name") String name, @PathParam("id") String id) {
        current.callerAs(Role.ADMIN);
        if (!revokeKey.revoke(current.call(known.named(name)), id)) {
            throw new ProblemException(Problems.notFound());
        }
        return Response.noContent().build();
    }
}
