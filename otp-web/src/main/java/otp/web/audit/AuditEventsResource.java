package otp.web.audit;

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
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import otp.application.Role;
import otp.investigation.SearchEvents;
import otp.web.OtpApplication;
import otp.web.caller.Caller;
import otp.web.openapi.Shapes;
import otp.web.problem.Problem;
import otp.web.reply.Reply;
import otp.web.request.BoundedBody;
import otp.web.request.CurrentRequest;
import otp.web.resource.Scope;
import otp.web.search.PageJson;
import otp.web.search.PageRequest;

/** Where investigators look into what happened, and take it away. */
@Path("v1/audit-events/search")
@Tag(name = "Audit events")
@SecurityRequirement(name = OtpApplication.BEARER)
@APIResponse(responseCode = "default", description = "A problem",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Shapes.Problem.class)))
@ApplicationScoped
public class AuditEventsResource {

    @Inject
    CurrentRequest current;

    @Inject
    SearchEvents searchEvents;

    @Inject
    Exports exports;

    @Inject
    Scope scope;

    @POST
    @Produces({MediaType.APPLICATION_JSON, Form.NDJSON, Form.CSV})
    @Operation(summary = "Finds audit events, the newest first",
            description = "A page as JSON, for support too. As NDJSON or CSV, for auditors and administrators, all that is found from the "
                    + "cursor on, one export of a key's holder at a time; an export that could not be read to its end breaks the connection.")
    @Parameter(ref = OtpApplication.APPLICATION)
    @APIResponse(responseCode = "200", description = "Those found", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Shapes.AuditEvents.class)),
            @Content(mediaType = Form.NDJSON, schema = @Schema(implementation = Shapes.AuditEvent.class)),
            @Content(mediaType = Form.CSV, schema = @Schema(type = SchemaType.STRING))})
    public Response search(@Context HttpHeaders headers, @Context Request request,
            @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(implementation = Shapes.AuditEventSearch.class))) InputStream stream)
            throws IOException {
        var form = Form.of(request);
        Caller caller = form == Form.PAGE ? current.callerAs(Role.SUPPORT, Role.AUDITOR, Role.ADMIN)
                : current.callerAs(Role.AUDITOR, Role.ADMIN);
        var wanted = EventSearchBody.read(BoundedBody.json(stream, headers));
        var search = wanted.within(scope.of(caller, headers).orElse(null));
        if (form != Form.PAGE) {
            return exports.export(caller, search, wanted.page().cursor(), form);
        }
        return searchEvents.search(search, wanted.page().limit(), wanted.page().cursor())
                .map(page -> Reply.json(200, PageJson.of(page, EventJson::new)).response())
                .orElseThrow(PageRequest::brokenCursor);
    }
}
