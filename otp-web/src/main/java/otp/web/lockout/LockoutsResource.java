package otp.web.lockout;

import java.io.IOException;
import java.io.InputStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import otp.account.Call;
import otp.application.Role;
import otp.support.ReadLockout;
import otp.support.ReleaseLockout;
import otp.support.ReleaseResult;
import otp.support.SearchLockouts;
import otp.web.OtpApplication;
import otp.web.caller.Caller;
import otp.web.idempotency.IdempotentRequests;
import otp.web.idempotency.Keeper;
import otp.web.json.JsonBytes;
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

/** The routes under {@code /v1/lockouts}, where support sees why an account is closed and opens it before its time. */
@Path("v1/lockouts")
@Tag(name = "Lockouts")
@SecurityRequirement(name = OtpApplication.BEARER)
@APIResponse(responseCode = "default", description = "A problem",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Shapes.Problem.class)))
@ApplicationScoped
public class LockoutsResource {

    @Inject
    CurrentRequest current;

    @Inject
    IdempotentRequests requests;

    @Inject
    SearchLockouts searchLockouts;

    @Inject
    ReadLockout readLockout;

    @Inject
    ReleaseLockout releaseLockout;

    @Inject
    Scope scope;

    @POST
    @Path("search")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Finds lockouts, the newest first")
    @Parameter(ref = OtpApplication.APPLICATION)
    @APIResponse(responseCode = "200", description = "Those found",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Shapes.Lockouts.class)))
    public Response search(@Context HttpHeaders headers,
            @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(implementation = Shapes.LockoutSearch.class))) InputStream stream)
            throws IOException {
        Caller support = support();
        var wanted = LockoutSearchBody.read(BoundedBody.json(stream, headers));
        var search = wanted.within(scope.of(support, headers).orElse(null));
        return searchLockouts.search(search, wanted.page().limit(), wanted.page().cursor())
                .map(page -> Reply.json(200, PageJson.of(page, LockoutJson::new)).response())
                .orElseThrow(PageRequest::brokenCursor);
    }

    @GET
    @Path("{id: (?!search/?$)[^/]+}") // or a GET of search would look for a lockout of that name instead of being told that it is a POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Shows a lockout")
    @Parameter(ref = OtpApplication.APPLICATION)
    @APIResponse(responseCode = "200", description = "As it stands",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Shapes.Lockout.class)))
    public Response read(@PathParam("id") String id, @Context HttpHeaders headers) {
        var application = scope.of(support(), headers);
        return readLockout.read(application.orElse(null), ResourceId.of(id))
                .map(lockout -> Reply.json(200, JsonBytes.object(new LockoutJson(lockout))).response())
                .orElseThrow(() -> new ProblemException(Problems.notFound()));
    }

    @POST
    @Path("{id}/release")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Opens the account before its time; the person is told")
    @Parameter(ref = OtpApplication.IDEMPOTENCY_KEY)
    @Parameter(ref = OtpApplication.APPLICATION)
    @APIResponse(responseCode = "200", description = "Released",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Shapes.Lockout.class)))
    public Response release(@PathParam("id") String id, @Context HttpHeaders headers,
            @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(implementation = Shapes.Release.class))) InputStream stream)
            throws IOException {
        Caller support = support();
        byte[] body = BoundedBody.json(stream, headers);
        var call = call(support, headers, body);
        return requests.answerSupport(support, call, headers, body, keeper -> release(call, id, body, keeper)).response();
    }

    /** A body that is wrong is told of before an application that is not there. */
    private Call call(Caller support, HttpHeaders headers, byte[] body) {
        try {
            return current.call(scope.of(support, headers).orElse(null));
        } catch (ProblemException e) {
            ReleaseBody.read(body);
            throw e;
        }
    }

    private Reply release(Call call, String segment, byte[] body, Keeper keeper) {
        var release = ReleaseBody.read(body);
        var rendering = keeper.<ReleaseResult>rendering(result -> result.accept(new ReleaseAnswers(current.route())));
        return rendering.reply(releaseLockout.release(call, ResourceId.of(segment), release, rendering.witness()));
    }

    private Caller support() {
        return current.callerAs(Role.SUPPORT, Role.ADMIN);
    }
}
