package otp.web.crm;

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

import otp.application.Role;
import otp.reconcile.RetryParked;
import otp.reconcile.SearchParked;
import otp.web.OtpApplication;
import otp.web.application.KnownApplications;
import otp.web.json.JsonBytes;
import otp.web.openapi.CrmShapes;
import otp.web.openapi.Shapes;
import otp.web.problem.Problem;
import otp.web.reply.Reply;
import otp.web.request.BoundedBody;
import otp.web.request.CurrentRequest;
import otp.web.search.PageJson;
import otp.web.search.PageRequest;

/** The routes under {@code /v1/crm/parked}: what HubSpot refuses, shown and tried again. */
@Path("v1/crm/parked")
@Tag(name = "CRM")
@SecurityRequirement(name = OtpApplication.BEARER)
@APIResponse(responseCode = "default", description = "A problem",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Shapes.Problem.class)))
@ApplicationScoped
public class ParkedResource {

    @Inject
    CurrentRequest current;

    @Inject
    KnownApplications applications;

    @Inject
    Whom whom;

    @Inject
    SearchParked searchParked;

    @Inject
    RetryParked retryParked;

    @POST
    @Path("search")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Finds what HubSpot refuses: accounts, the longest parked first, then erasures")
    @APIResponse(responseCode = "200", description = "Those found",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CrmShapes.CrmParked.class)))
    public Response search(@Context HttpHeaders headers,
            @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(implementation = CrmShapes.CrmParkedSearch.class))) InputStream stream)
            throws IOException {
        current.callerAs(Role.ADMIN);
        var wanted = ParkedSearchBody.read(BoundedBody.json(stream, headers));
        return searchParked.search(applications.named(wanted.application()), wanted.page().limit(), wanted.page().cursor())
                .map(page -> Reply.json(200, PageJson.of(page, ParkedJson::new)).response())
                .orElseThrow(PageRequest::brokenCursor);
    }

    @POST
    @Path("retry")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Has what is parked tried now; it stays parked until HubSpot takes it")
    @APIResponse(responseCode = "200", description = "How many accounts and erasures are tried",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CrmShapes.CrmQueued.class)))
    public Response retry(@Context HttpHeaders headers,
            @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(implementation = CrmShapes.CrmRetry.class))) InputStream stream)
            throws IOException {
        current.callerAs(Role.ADMIN);
        var wanted = ParkedRetryBody.read(BoundedBody.json(stream, headers));
        var application = applications.named(wanted.application());
        int queued = retryParked.retry(application, whom.find(application, wanted.sought()));
        return Reply.json(200, JsonBytes.object(json -> json.writeNumberField("queued", queued))).response();
    }
}
