package otp.web.hubspot;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import otp.account.AccountBusyException;
import otp.web.json.JsonBytes;
import otp.web.openapi.CrmShapes;
import otp.web.openapi.Shapes;
import otp.web.problem.Problem;
import otp.web.problem.ProblemException;
import otp.web.problem.Problems;
import otp.web.reply.Reply;
import otp.web.request.CurrentRequest;
import otp.workflow.Callback;
import otp.workflow.ReleaseByWorkflow;
import otp.workflow.StartByWorkflow;
import otp.workflow.WorkflowAnswer;

/**
 * The custom actions that a workflow in HubSpot can have. What repeating cannot change is answered with 200, what it can with 503: HubSpot
 * repeats a 503 by itself, and gives up at once after a 4xx.
 */
@Path("v1/webhooks/hubspot")
@Tag(name = "Webhooks")
@APIResponse(responseCode = "default", description = "A problem; 503: to be repeated",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Shapes.Problem.class)))
@ApplicationScoped
public class WorkflowActionsResource {

    private static final int COME_AGAIN_SECONDS = 1;
    private static final int LOOKS = 10;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    @Inject
    CurrentRequest current;

    @Inject
    SignedBodies bodies;

    @Inject
    StartByWorkflow startByWorkflow;

    @Inject
    ReleaseByWorkflow releaseByWorkflow;

    @POST
    @Path("start-verification")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Has a code sent to a contact, for a workflow in HubSpot")
    @Parameter(name = HubSpotSignature.V3, in = ParameterIn.HEADER, required = true, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = HubSpotSignature.TIMESTAMP, in = ParameterIn.HEADER, required = true, schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", description = "Judged",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CrmShapes.ActionAnswer.class)))
    public Response start(@Context HttpHeaders headers, @Context HttpServletRequest request,
            @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(implementation = CrmShapes.StartAction.class))) InputStream stream)
            throws IOException {
        return answer(bodies.read(request, headers, stream), "verification",
                (callback, body) -> startByWorkflow.start(callback, body.application(), body.phone()));
    }

    @POST
    @Path("release-lockout")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Opens a contact's account before its time, for a workflow in HubSpot")
    @Parameter(name = HubSpotSignature.V3, in = ParameterIn.HEADER, required = true, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = HubSpotSignature.TIMESTAMP, in = ParameterIn.HEADER, required = true, schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", description = "Judged",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CrmShapes.ActionAnswer.class)))
    public Response release(@Context HttpHeaders headers, @Context HttpServletRequest request,
            @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(implementation = CrmShapes.ReleaseAction.class))) InputStream stream)
            throws IOException {
        return answer(bodies.read(request, headers, stream), "lockout",
                (callback, body) -> releaseByWorkflow.release(callback, body.release()));
    }

    private Response answer(byte[] bytes, String subject, BiFunction<Callback, ActionBody, Optional<WorkflowAnswer>> act) {
        var body = ActionBody.of(bytes);
        try {
            return judged(() -> act.apply(body.callback(bytes, current.id()), body))
                    .map(answer -> Reply.json(200, JsonBytes.object(new ActionAnswer(answer, subject))).response())
                    .orElseThrow(WorkflowActionsResource::comeAgain);
        } catch (AccountBusyException e) {
            throw comeAgain();
        }
    }

    /** While the same callback is being judged elsewhere its answer is worth a moment's waiting: what HubSpot repeats comes a minute later. */
    private static Optional<WorkflowAnswer> judged(Supplier<Optional<WorkflowAnswer>> look) {
        var answer = look.get();
        for (int looks = 1; answer.isEmpty() && looks < LOOKS; looks++) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            answer = look.get();
        }
        return answer;
    }

    private static ProblemException comeAgain() {
        return new ProblemException(Problems.unavailable("database", COME_AGAIN_SECONDS));
    }
}
