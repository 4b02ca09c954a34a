package otp.web.security;

import java.util.List;
import java.util.Optional;

/** Credentials as RFC 6750 sends them: one {@code Authorization} header, scheme {@code Bearer}. */
final class BearerToken {

    private static final String SCHEME = "Bearer ";
    /** No token of anybody's is longer; checking one must stay cheap. */
    private static final int MAX_LENGTH = 8192;

    private BearerToken() {}

    static Optional<String> in(List<String> authorization) {
        if (authorization.size() != 1) {
            return Optional.empty();
        }
        String header = authorization.get(0);
        if (header.length() > MAX_LENGTH || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        return Optional.of(header.substring(SCHEME.length()).strip()).filter(token -> !token.isEmpty());
    }
}
