package otp.web.audit;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.UUID;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import otp.application.Application;
import otp.application.Role;
import otp.attestation.FindChains;
import otp.attestation.VerifyLog;
import otp.web.OtpApplication;
import otp.web.application.KnownApplications;
import otp.web.caller.Caller;
import otp.web.json.JsonBytes;
import otp.web.openapi.Shapes;
import otp.web.problem.Problem;
import otp.web.problem.ProblemException;
import otp.web.problem.Problems;
import otp.web.reply.Reply;
import otp.web.request.BoundedBody;
import otp.web.request.CurrentRequest;
import otp.web.resource.Scope;
import otp.web.search.Sought;

/** The route {@code /v1/audit-events/verify}, where an administrator has the log held to its chains and roots. */
@Path("v1/audit-events/verify")
@Tag(name = "Audit events")
@SecurityRequirement(name = OtpApplication.BEARER)
@APIResponse(responseCode = "default", description = "A problem",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Shapes.Problem.class)))
@ApplicationScoped
public class AuditVerifyResource {

    private static final long COME_AGAIN_SECONDS = 10;

    @Inject
    CurrentRequest current;

    @Inject
    Scope scope;

    @Inject
    KnownApplications applications;

    @Inject
    FindChains findChains;

    @Inject
    VerifyLog verifyLog;

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Walks the log of an application, or of one person in it, and names the first broken link")
    @Parameter(ref = OtpApplication.APPLICATION)
    @APIResponse(responseCode = "200", description = "What was found; a log that is not intact is an answer, too",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Shapes.AuditVerdict.class)))
    public Response verify(@Context HttpHeaders headers,
            @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(implementation = Shapes.AuditVerification.class))) InputStream stream)
            throws IOException {
        Caller admin = current.callerAs(Role.ADMIN);
        var wanted = AuditVerifyBody.read(BoundedBody.json(stream, headers));
        var application = application(admin, headers, wanted.application());
        return verifyLog.verify(application, chains(application, wanted.sought()), wanted.period(), admin.holder())
                .map(verdict -> Reply.json(200, JsonBytes.object(new VerdictJson(application.name(), verdict))).response())
                .orElseThrow(() -> new ProblemException(Problems.rateLimited("exports", COME_AGAIN_SECONDS)));
    }

    private Application application(Caller admin, HttpHeaders headers, String name) {
        var byHeader = scope.of(admin, headers);
        if (name == null) {
            return byHeader.orElseThrow(() -> AuditVerifyBody.unfitApplication("is required, here or in the header Otp-Application"));
        }
        if (byHeader.filter(other -> !other.name().equals(name)).isPresent()) {
            throw AuditVerifyBody.unfitApplication("is not the one that the header Otp-Application names");
        }
        return applications.named(name);
    }

    /** Null: all of them. */
    private Set<UUID> chains(Application application, Sought sought) {
        if (sought.account() == null && sought.defaultAccount() == null && sought.to() == null) {
            return null;
        }
        var found = sought.to() != null ? findChains.of(application, sought.to())
                : sought.account() != null ? findChains.named(application, sought.account())
                        : findChains.byDefault(application, sought.defaultAccount());
        if (found.isEmpty()) {
            throw new ProblemException(Problems.notFound());
        }
        return found;
    }
}
