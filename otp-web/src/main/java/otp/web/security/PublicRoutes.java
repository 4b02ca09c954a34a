package otp.web.security;

import java.util.Set;

/** The routes that take no credentials. A mistake here opens nothing: a resource that needs a caller and finds none refuses. */
final class PublicRoutes {

    private static final Set<String> EXACT = Set.of("v1/jwks.json", "problems", "openapi");
    private static final String WEBHOOKS = "v1/webhooks/";

    private PublicRoutes() {}

    /** @param path relative to the context root, with or without a slash in front */
    static boolean contains(String path) {
        String relative = path.startsWith("/") ? path.substring(1) : path;
        return EXACT.contains(relative) || relative.startsWith(WEBHOOKS);
    }
}
