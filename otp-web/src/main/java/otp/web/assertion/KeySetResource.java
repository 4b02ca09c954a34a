package otp.web.assertion;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import otp.crypto.SigningKey;
import otp.crypto.SigningKeys;
import otp.web.openapi.Shapes;
import otp.web.problem.Problem;

/** Whoever verifies assertions finds the keys here, without credentials, and may keep them for five minutes. */
@Path("v1/jwks.json")
@Tag(name = "Assertions")
@APIResponse(responseCode = "default", description = "A problem",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Shapes.Problem.class)))
@ApplicationScoped
public class KeySetResource {

    @Inject
    SigningKeys keys;

    private volatile Shown shown = new Shown(List.of(), "");

    /** Anybody may ask, so asking must cost next to nothing. */
    private record Shown(List<SigningKey> keys, String json) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The public keys that assertions are signed with")
    @APIResponse(responseCode = "200", description = "A JWK set, to be kept for five minutes",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Shapes.KeySet.class)))
    public Response published() {
        return Response.ok(json(keys.published())).header(HttpHeaders.CACHE_CONTROL, "public, max-age=300").build();
    }

    private String json(List<SigningKey> published) {
        if (shown.keys() != published) {
            shown = new Shown(published, KeySet.of(published));
        }
        return shown.json();
    }
}
