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
import otp.reconcile.FindParts;
import otp.reconcile.Reconcile;
import otp.reconcile.Reconciliation;
import otp.web.OtpApplication;
import otp.web.application.KnownApplications;
import otp.web.json.JsonBytes;
import otp.web.openapi.CrmShapes;
import otp.web.openapi.Shapes;
import otp.web.problem.Problem;
import otp.web.problem.ProblemException;
import otp.web.problem.Problems;
import otp.web.reply.Reply;
import otp.web.request.BoundedBody;
import otp.web.request.CurrentRequest;
import otp.web.search.PageRequest;

/** The route {@code /v1/crm/reconcile}. It changes nothing that the log tells of, so the log does not tell of it. */
@Path("v1/crm/reconcile")
@Tag(name = "CRM")
@SecurityRequirement(name = OtpApplication.BEARER)
@APIResponse(responseCode = "default", description = "A problem",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Shapes.Problem.class)))
@ApplicationScoped
public class ReconcileResource {

    private static final long COME_AGAIN_SECONDS = 10;

    @Inject
    CurrentRequest current;

    @Inject
    KnownApplications applications;

    @Inject
    Whom whom;

    @Inject
    FindParts findParts;

    @Inject
    Reconcile reconcile;

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Compares the log with HubSpot, some accounts at a time, and can have what differs told again")
    @APIResponse(responseCode = "200", description = "The accounts of which HubSpot does not say what it should",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CrmShapes.CrmDifferences.class)))
    public Response reconcile(@Context HttpHeaders headers,
            @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(implementation = CrmShapes.CrmReconciliation.class))) InputStream stream)
            throws IOException {
        var admin = current.callerAs(Role.ADMIN);
        var wanted = ReconcileBody.read(BoundedBody.json(stream, headers));
        var application = applications.named(wanted.application());
        var part = findParts.find(application, whom.find(application, wanted.sought()), wanted.period(), wanted.page().limit(),
                wanted.page().cursor()).orElseThrow(PageRequest::brokenCursor);
        return reconcile.reconcile(part, wanted.queue(), admin.holder()).map(found -> Reply.json(200, json(found)).response())
                .orElseThrow(() -> new ProblemException(Problems.rateLimited("exports", COME_AGAIN_SECONDS)));
    }

    private static byte[] json(Reconciliation found) {
        return JsonBytes.items(
                found.found().stream().map(finding -> new FindingJson(finding, found.queued() && finding.tellable())).toList(), json -> {
                    json.writeNumberField("compared", found.compared());
                    json.writeStringField("next", found.next());
                });
    }
}
