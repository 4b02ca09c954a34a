package otp.sandbox.portal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path without its family: dates of today, v3 and v4 of yesterday.
 *
 * @param area objects, properties, pipelines, associations or callbacks
 * @param segments what comes after, decoded
 */
record Route(String method, String area, String family, List<String> segments) {

    private static final String DATED = "2026-03|2026-09";
    private static final String AREAS = "objects|properties|pipelines|associations";
    private static final Pattern CRM = Pattern
            .compile("/crm/(?:(?<area>" + AREAS + ")/(?<dated>" + DATED + ")|(?<old>v[34])/(?<oldarea>" + AREAS
                    + "))/(?<rest>[^?]+)");
    private static final Pattern CALLBACKS = Pattern
            .compile("/automation/(?:v4/actions/callbacks|actions/callbacks/(?:" + DATED + "))/(?<rest>[^?]+)");

    static Optional<Route> of(PortalRequest request) {
        Matcher callbacks = CALLBACKS.matcher(request.path());
        if (callbacks.matches()) {
            return Optional.of(new Route(request.method(), "callbacks", "", segments(callbacks.group("rest"))));
        }
        Matcher crm = CRM.matcher(request.path());
        if (!crm.matches()) {
            return Optional.empty();
        }
        String family = crm.group("dated") != null ? crm.group("dated") : crm.group("old");
        String area = crm.group("area") != null ? crm.group("area") : crm.group("oldarea");
        return Optional.of(new Route(request.method(), area, family, segments(crm.group("rest")))).filter(Route::familyFits);
    }

    boolean is(String wanted, int length) {
        return method.equals(wanted) && segments.size() == length;
    }

    boolean has(int place, String word) {
        return segments.size() > place && segments.get(place).equals(word);
    }

    ObjectType type(int place) {
        return ObjectType.of(segments.get(place));
    }

    boolean isSearch() {
        return area.equals("objects") && has(1, "search");
    }

    /** Associations were v4 when all else was v3. */
    private boolean familyFits() {
        boolean associating = area.equals("associations") || area.equals("objects") && has(2, "associations");
        return family.equals("v4") ? associating : !family.equals("v3") || !associating;
    }

    private static List<String> segments(String rest) {
        return Arrays.stream(rest.split("/")).map(part -> URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8)).toList();
    }
}
