package otp.web.verification;

import java.io.IOException;
import java.io.InputStream;

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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import otp.account.Call;
import otp.application.Application;
import otp.application.Role;
import otp.support.SearchVerifications;
import otp.verification.CancelResult;
import otp.verification.CancelVerification;
import otp.verification.ReadVerification;
import otp.verification.Refusal;
import otp.web.OtpApplication;
import otp.web.caller.Caller;
import otp.web.idempotency.IdempotentRequests;
import otp.web.openapi.Shapes;
import otp.web.problem.Problem;
import otp.web.problem.ProblemException;
import otp.web.problem.Problems;
import otp.web.reply.Reply;
import otp.web.request.BoundedBody;
import otp.web.request.CurrentRequest;
import otp.web.resource.ResourceId;
import otp.web.resource.Scope;
import otp.web.search.PageJson;
import otp.web.search.PageRequest;

/** The routes under {@code /v1/verifications}. */
@Path("v1/verifications")
@Tag(name = "Verifications")
@SecurityRequirement(name = OtpApplication.BEARER)
@APIResponse(responseCode = "default", description = "A problem",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Shapes.Problem.class)))
@ApplicationScoped
public class VerificationsResource {

    /** Not {@code search}, or a GET of that would be told that there is no such verification, instead of that it is a POST. */
    private static final String ONE = "{id: (?!search/?$)[^/]+}";

    @Inject
    CurrentRequest current;

    @Inject
    IdempotentRequests requests;

    @Inject
    Acts acts;

    @Inject
    Answers answers;

    @Inject
    ReadVerification readVerification;

    @Inject
    SearchVerifications searchVerifications;

    @Inject
    CancelVerification cancelVerification;

    @Inject
    Scope scope;

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Starts a verification: a code goes out by WhatsApp")
    @Parameter(ref = OtpApplication.IDEMPOTENCY_KEY)
    @APIResponse(responseCode = "201", description = "Started",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Shapes.Verification.class)))
    public Response start(@Context HttpHeaders headers,
            @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(implementation = Shapes.Start.class))) InputStream stream)
            throws IOException {
        Call call = current.callOfCaller();
        byte[] body = BoundedBody.json(stream, headers);
        return requests.answer(call, headers, body, keeper -> acts.start(call, body, keeper)).response();
    }

    @POST
    @Path("search")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Finds verifications, the newest first")
    @Parameter(ref = OtpApplication.IDEMPOTENCY_KEY)
    @Parameter(ref = OtpApplication.APPLICATION)
    @APIResponse(responseCode = "200", description = "Those found",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Shapes.Verifications.class)))
    public Response search(@Context HttpHeaders headers,
            @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(implementation = Shapes.VerificationSearch.class))) InputStream stream)
            throws IOException {
        Caller support = current.callerAs(Role.SUPPORT, Role.ADMIN);
        byte[] body = BoundedBody.json(stream, headers);
        var wanted = VerificationSearchBody.read(body);
        var application = scope.of(support, headers).orElse(null);
        return requests.answerSupport(support, current.call(application), headers, body, keeper -> found(wanted, application)).response();
    }

    private Reply found(VerificationSearchBody wanted, Application application) {
        return searchVerifications.search(wanted.sought().within(application), wanted.page().limit(), wanted.page().cursor())
                .map(page -> Reply.json(200, PageJson.of(page, VerificationJson::new)))
                .orElseThrow(PageRequest::brokenCursor);
    }

    @GET
    @Path(ONE)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Shows a verification")
    @Parameter(ref = OtpApplication.APPLICATION)
    @APIResponse(responseCode = "200", description = "As it stands",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Shapes.Verification.class)))
    public Response read(@PathParam("id") String id, @Context HttpHeaders headers) {
        var application = scope.of(current.callerAs(Role.CALLER, Role.SUPPORT, Role.ADMIN), headers);
        return readVerification.read(application.orElse(null), ResourceId.of(id))
                .map(verification -> answers.shown(verification).response())
                .orElseThrow(() -> new ProblemException(Problems.notFound()));
    }

    @POST
    @Path("{id}/checks")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Checks a code; the one and only 2xx answer is an approval")
    @Parameter(ref = OtpApplication.IDEMPOTENCY_KEY)
    @APIResponse(responseCode = "200", description = "Approved",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Shapes.Verification.class)))
    public Response check(@PathParam("id") String id, @Context HttpHeaders headers,
            @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(implementation = Shapes.Check.class))) InputStream stream)
            throws IOException {
        Call call = current.callOfCaller();
        byte[] body = BoundedBody.json(stream, headers);
        return requests.answer(call, headers, body, keeper -> acts.check(call, id, body, keeper)).response();
    }

    @POST
    @Path("{id}/resends")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Sends a fresh code; the old one is dead at once")
    @Parameter(ref = OtpApplication.IDEMPOTENCY_KEY)
    @APIResponse(responseCode = "201", description = "On its way",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Shapes.Verification.class)))
    public Response resend(@PathParam("id") String id, @Context HttpHeaders headers,
            @RequestBody(description = "Nothing, or an object without members", content = @Content(mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(type = SchemaType.OBJECT))) InputStream stream)
            throws IOException {
        Call call = current.callOfCaller();
        byte[] body = BoundedBody.json(stream, headers);
        return requests.answer(call, headers, body, keeper -> acts.resend(call, id, body, keeper)).response();
    }

    @DELETE
    @Path(ONE)
    @Operation(summary = "Cancels a verification")
    @APIResponse(responseCode = "204", description = "It is not pending any more")
    public Response cancel(@PathParam("id") String id) {
        Call call = current.callOfCaller();
        return cancelVerification.cancel(call, ResourceId.of(id)).accept(new CancelResult.Cases<>() {
            @Override
            public Response canceled() {
                return Response.noContent().build();
            }

            @Override
            public Response refused(Refusal refusal) {
                return answers.problem(call.application(), refusal).at(current.route()).response();
            }
        });
    }
}
