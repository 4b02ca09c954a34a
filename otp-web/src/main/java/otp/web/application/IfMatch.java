package otp.web.application;

import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import otp.application.Application;
import otp.web.problem.ProblemException;
import otp.web.problem.Problems;

/** The precondition of a replacement (RFC 9110, 13.1.1), compared strongly. A version is 0 when there is nothing yet. */
final class IfMatch {

    private static final String HEADER = "If-Match";
    private static final Pattern TAGS = Pattern.compile("(W/)?\"[\\x21\\x23-\\x7E]*\"(\\s*,\\s*(W/)?\"[\\x21\\x23-\\x7E]*\")*");
    private static final Pattern SEPARATOR = Pattern.compile("\\s*,\\s*");
    private static final LongPredicate ALWAYS = version -> true;

    private IfMatch() {}

    static String tagOf(Application application) {
        return tag(application.version());
    }

    private static String tag(long version) {
        return '"' + Long.toString(version) + '"';
    }

    /** @param header the values of {@code If-Match}; none: no condition */
    static LongPredicate of(List<String> header) {
        if (header.isEmpty()) {
            return ALWAYS;
        }
        String value = String.join(",", header).strip();
        if (value.equals("*")) {
            return version -> version > 0;
        }
        if (!TAGS.matcher(value).matches()) {
            throw new ProblemException(Problems.invalidHeader(HEADER, "must be * or entity tags"));
        }
        Set<String> tags = Stream.of(SEPARATOR.split(value)).collect(Collectors.toUnmodifiableSet());
        return version -> version > 0 && tags.contains(tag(version));
    }
}
