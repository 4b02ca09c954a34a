package otp.web.idempotency;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.HttpHeaders;

import otp.web.problem.ProblemException;
import otp.web.problem.Problems;

/** The header that makes a repetition harmless: 1–255 visible ASCII characters, once. */
final class IdempotencyKey {

    private static final String HEADER = "Idempotency-Key";
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7E]{1,255}");

    private IdempotencyKey() {}

    static Optional<String> in(HttpHeaders headers) {
        List<String> given = headers.getRequestHeaders().get(HEADER);
        if (given == null || given.isEmpty()) {
            return Optional.empty();
        }
        if (given.size() > 1 || given.get(0) == null || !FORM.matcher(given.get(0)).matches()) {
            throw new ProblemException(Problems.invalidHeader(HEADER, "must be 1–255 visible ASCII characters, once"));
        }
        return Optional.of(given.get(0));
    }
}
