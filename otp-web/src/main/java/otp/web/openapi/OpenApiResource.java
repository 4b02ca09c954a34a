package otp.web.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;

/** Serves the OpenAPI document, which the build generates from the annotations of the resources. */
@Path("openapi")
@ApplicationScoped
public class OpenApiResource {

    private static final String YAML = "application/yaml";
    private static final MediaType YAML_TYPE = new MediaType("application", "yaml");

    @GET
    @Produces({MediaType.APPLICATION_JSON, YAML})
    @Operation(hidden = true)
    public Response document(@Context HttpHeaders headers) throws IOException {
        return prefersYaml(headers.getAcceptableMediaTypes()) ? document("openapi.yaml", YAML)
                : document("openapi.json", MediaType.APPLICATION_JSON);
    }

    /** Best first; what allows both gets JSON. */
    private static boolean prefersYaml(List<MediaType> acceptable) {
        return acceptable.stream()
                .filter(type -> type.isCompatible(MediaType.APPLICATION_JSON_TYPE) || type.isCompatible(YAML_TYPE))
                .findFirst()
                .filter(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .isPresent();
    }

    private static Response document(String name, String type) throws IOException {
        try (InputStream document = OpenApiResource.class.getResourceAsStream(name)) {
            return Response.ok(document.readAllBytes(), type).build();
        }
    }
}
