package otp.web.request;

import java.util.Set;

/** What of a path is ours: its leading segments up to the first that a caller made up. It tells where a problem arose and echoes nothing. */
public final class Route {

    private static final Set<String> SEGMENTS = Set.of("otp", "v1", "applications", "keys", "verifications", "checks", "resends", "search",
            "lockouts", "release", "audit-events", "verify", "erasures", "webhooks", "whatsapp", "hubspot", "start-verification",
            "release-lockout",
            "jwks.json", "crm", "reconcile", "parked", "retry", "templates",
            "problems", "openapi");

    private Route() {}

    public static String of(String path) {
        var known = new StringBuilder();
        for (String segment : path.split("/")) {
            if (!segment.isEmpty()) {
                if (!SEGMENTS.contains(segment)) {
                    break;
                }
                known.append('/').append(segment);
            }
        }
        return known.isEmpty() ? "/otp" : known.toString();
    }
}
