package otp.web.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
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

import otp.application.Fault;
import otp.report.TakeReports;
import otp.report.Tidings;
import otp.settings.WhatsAppSettings;
import otp.web.caller.ForbiddenException;
import otp.web.caller.UnauthenticatedException;
import otp.web.json.InvalidBodyException;
import otp.web.openapi.Shapes;
import otp.web.problem.Problem;
import otp.web.problem.ProblemException;
import otp.web.problem.Problems;

/**
 * Where Meta tells what became of messages. Whatever is genuine and readable is answered with 200, or Meta sends it again for days; so it is
 * when the database is gone, which is what 503 is for.
 */
@Path("v1/webhooks/whatsapp")
@Tag(name = "Webhooks")
@APIResponse(responseCode = "default", description = "A problem",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Shapes.Problem.class)))
@ApplicationScoped
public class WhatsAppWebhookResource {

    private static final int LIMIT = 4 * 1024 * 1024;
    private static final String CHALLENGE = "hub.challenge";

    @Inject
    WhatsAppSettings settings;

    @Inject
    TakeReports reports;

    @Inject
    LargeBodies bodies;

    /** Meta's handshake: it proves by the token that it was told of this address, we prove by its challenge that we are there. */
    @GET
    @Operation(summary = "Answers Meta's handshake")
    @APIResponse(responseCode = "200", description = "The challenge", content = @Content(mediaType = MediaType.TEXT_PLAIN))
    public Response subscribe(@QueryParam("hub.mode") String mode, @QueryParam("hub.verify_token") String token,
            @QueryParam(CHALLENGE) String challenge) {
        if (!"subscribe".equals(mode) || !isOurs(token)) {
            throw new ForbiddenException();
        }
        if (challenge == null) {
            throw new ProblemException(Problems.invalidParameter(CHALLENGE, "is required"));
        }
        return Response.ok(challenge, "text/plain;charset=utf-8").header("X-Content-Type-Options", "nosniff").build();
    }

    private boolean isOurs(String token) {
        String ours = settings.verifyToken();
        return ours != null && !ours.isEmpty() && token != null
                && MessageDigest.isEqual(ours.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    @POST
    @Operation(summary = "Takes delivery statuses, signed by Meta")
    @Parameter(name = HubSignature.HEADER, in = ParameterIn.HEADER, required = true, schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", description = "Taken")
    public Response receive(@Context HttpHeaders headers,
            @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(type = SchemaType.OBJECT))) InputStream stream)
            throws IOException {
        List<String> signature = headers.getRequestHeaders().getOrDefault(HubSignature.HEADER, List.of());
        if (!HubSignature.given(signature)) {
            throw new UnauthenticatedException();
        }
        byte[] body = bodies.read(stream, headers, LIMIT);
        if (!HubSignature.genuine(settings.appSecret(), body, signature)) {
            throw new UnauthenticatedException();
        }
        reports.take(tidings(body));
        return Response.ok().build();
    }

    private Tidings tidings(byte[] body) {
        try {
            return WebhookReader.read(body, settings);
        } catch (IOException e) {
            throw new InvalidBodyException(List.of(new Fault("", "is not JSON")));
        }
    }
}
