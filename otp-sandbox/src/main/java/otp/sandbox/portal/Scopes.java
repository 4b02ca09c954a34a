package otp.sandbox.portal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the token may not do. */
final class Scopes {

    private final Set<String> forbidden = new HashSet<>();

    /** @param area contacts, notes, tickets, or schema: the making of properties and groups */
    void forbid(String area) {
        forbidden.add(area);
    }

    void allow(String area) {
        forbidden.remove(area);
    }

    void admit(Route route) {
        String area = area(route);
        if (forbidden.contains(area)) {
            throw Category.MISSING_SCOPES.because("This app hasn't been granted all required scopes to make this call.")
                    .context("requiredGranularScopes", List.of(area));
        }
    }

    private static String area(Route route) {
        return switch (route.area()) {
            case "objects" -> route.type(0).plural();
            case "associations" -> associated(route.type(0), route.type(1)).plural();
            case "properties" -> route.method().equals("GET") || route.has(2, "read") ? route.type(0).plural() : "schema";
            case "pipelines" -> ObjectType.TICKETS.plural();
            default -> route.area();
        };
    }

    private static ObjectType associated(ObjectType from, ObjectType to) {
        return from == ObjectType.CONTACTS ? to : from;
    }
}
