package otp.web.problem;

import java.util.List;
import java.util.function.Function;

import otp.application.Fault;
import otp.web.json.JsonPart;

/** The problems that any route can have. */
public final class Problems {

    private static final String RETRY_AFTER = "Retry-After";
    private static final int DATABASE_PAUSE = 2;

    private Problems() {}

    public static Problem invalidBody(List<Fault> faults) {
        return invalid("The body is not what this route takes.", "pointer", faults, Fault::pointer, Fault::detail);
    }

    public static Problem unreadable() {
        return invalidBody(List.of(new Fault("", "cannot be read")));
    }

    public static Problem invalidHeader(String name, String detail) {
        return invalid("A header is not what this route takes.", "header", List.of(name), Function.identity(), header -> detail);
    }

    public static Problem invalidParameter(String name, String detail) {
        return invalid("A parameter is not what this route takes.", "parameter", List.of(name), Function.identity(), parameter -> detail);
    }

    private static <T> Problem invalid(String detail, String place, List<T> faults, Function<T, String> where, Function<T, String> what) {
        JsonPart errors = json -> {
            json.writeArrayFieldStart("errors");
            for (T fault : faults) {
                json.writeStartObject();
                json.writeStringField(place, where.apply(fault));
                json.writeStringField("detail", what.apply(fault));
                json.writeEndObject();
            }
            json.writeEndArray();
        };
        return Problem.of(ProblemType.INVALID_REQUEST, detail, errors);
    }

    public static Problem unauthenticated() {
        return Problem.of(ProblemType.UNAUTHENTICATED, "This needs an API key or a token.").with("WWW-Authenticate", "Bearer");
    }

    public static Problem forbidden() {
        return Problem.of(ProblemType.FORBIDDEN, "These credentials do not allow this.");
    }

    public static Problem notFound() {
        return Problem.of(ProblemType.NOT_FOUND, "There is no such resource.");
    }

    public static Problem payloadTooLarge() {
        return Problem.of(ProblemType.PAYLOAD_TOO_LARGE, "The body is larger than this route reads.");
    }

    public static Problem unsupportedMediaType() {
        return Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "The body has to be application/json, in UTF-8.");
    }

    public static Problem rateLimited(String limit, long seconds) {
        return Problem.of(ProblemType.RATE_LIMITED, "A limit is used up.", json -> json.writeStringField("limit", limit))
                .with(RETRY_AFTER, Long.toString(seconds));
    }

    public static Problem unavailable(String component, long seconds) {
        return Problem.of(ProblemType.UNAVAILABLE, "A component is not available.", json -> json.writeStringField("component", component))
                .with(RETRY_AFTER, Long.toString(seconds));
    }

    public static Problem databaseUnavailable() {
        return unavailable("database", DATABASE_PAUSE);
    }

    public static Problem internalError() {
        return Problem.of(ProblemType.INTERNAL_ERROR, "Something went wrong on our side.");
    }
}
