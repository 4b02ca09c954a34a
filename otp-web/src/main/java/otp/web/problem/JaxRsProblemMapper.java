package otp.web.problem;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** What JAX-RS itself refuses: unknown routes, methods, media types, malformed requests. Its own words stay inside. */
@Provider
public class JaxRsProblemMapper extends ProblemMapper<WebApplicationException> {

    private static final Pattern SEPARATOR = Pattern.compile("\\s*,\\s*");
    private static final Logger LOG = System.getLogger(JaxRsProblemMapper.class.getName());

    @Override
    protected Problem problemOf(WebApplicationException exception) {
        Response refusal = exception.getResponse();
        return switch (refusal.getStatus()) {
            case 401 -> Problems.unauthenticated();
            case 403 -> Problems.forbidden();
            case 404 -> Problems.notFound();
            case 405 -> methodNotAllowed(refusal);
            case 406 -> Problem.of(ProblemType.NOT_ACCEPTABLE, "There is no representation of an acceptable type.");
            case 413 -> Problems.payloadTooLarge();
            case 415 -> Problems.unsupportedMediaType();
            default -> exception instanceof ClientErrorException ? Problems.unreadable() : unexpected(exception);
        };
    }

    /** JAX-RS thinks that OPTIONS is allowed everywhere. */
    private static Problem methodNotAllowed(Response refusal) {
        String allowed = refusal.getHeaders().getOrDefault(HttpHeaders.ALLOW, List.of()).stream()
                .flatMap(value -> SEPARATOR.splitAsStream(value.toString()))
                .filter(method -> !method.equals(HttpMethod.OPTIONS))
                .collect(Collectors.joining(", "));
        return Problem.of(ProblemType.METHOD_NOT_ALLOWED, "The resource does not know this method.").with(HttpHeaders.ALLOW, allowed);
    }

    private static Problem unexpected(WebApplicationException exception) {
        LOG.log(Level.ERROR, "Unexpected", exception);
        return Problems.internalError();
    }
}
