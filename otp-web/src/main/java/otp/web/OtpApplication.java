package otp.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;

/** JAX-RS owns everything under the context root. */
@ApplicationPath("/")
@OpenAPIDefinition(
        info = @Info(title = "otp", version = "1",
                description = "One-time passwords by WhatsApp. The one and only 2xx answer to a check is an approval. "
                        + "Errors are application/problem+json, explained at /otp/problems."),
        servers = @Server(url = "/otp"),
        components = @Components(parameters = {
                @Parameter(name = OtpApplication.IDEMPOTENCY_KEY, in = ParameterIn.HEADER,
                        description = "The same request with the same key within 24 hours gets the first answer again",
                        schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 255)),
                @Parameter(name = OtpApplication.APPLICATION, in = ParameterIn.HEADER,
                        description = "Of an administrator: look in this application only",
                        schema = @Schema(type = SchemaType.STRING, pattern = "[a-z0-9-]{1,40}"))}))
@SecurityScheme(securitySchemeName = OtpApplication.BEARER, type = SecuritySchemeType.HTTP, scheme = "bearer",
        description = "An API key of an application, the bootstrap token, or a JWT of the company's identity provider")
public class OtpApplication extends Application {

    public static final String BEARER = "bearer";
    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    public static final String APPLICATION = "Otp-Application";
}
