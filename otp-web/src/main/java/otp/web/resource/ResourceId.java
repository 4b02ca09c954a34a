package otp.web.resource;

import java.util.UUID;
import java.util.regex.Pattern;

import otp.web.problem.ProblemException;
import otp.web.problem.Problems;

/** The id in a route: a UUID version 7 in the one form we give out. Anything else names nothing, exactly like an unknown one. */
public final class ResourceId {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    private ResourceId() {}

    public static UUID of(String segment) {
        if (!FORM.matcher(segment).matches()) {
            throw new ProblemException(Problems.notFound());
        }
        return UUID.fromString(segment);
    }
}
