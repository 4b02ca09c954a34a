package otp.sandbox.portal;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import otp.sandbox.portal.Associations.End;

/**
 * A HubSpot portal in memory: its API, and what people do in it with their own hands. Refuses what HubSpot is known to refuse. Requests are
 * answered one at a time.
 */
public final class Portal {

    private static final String HTML = "<!doctype html><html><head><title>404</title></head><body>Page not found</body></html>";

    private final PortalData data;
    private final Calls calls;
    private final Traffic traffic = new Traffic();
    private final Scopes scopes = new Scopes();
    private String token;
    private PortalLimits limits;

    public Portal(Clock clock, String token, PortalLimits limits) {
        data = new PortalData(clock);
        calls = new Calls(data);
        this.token = token;
        this.limits = limits;
    }

    public synchronized PortalAnswer answer(PortalRequest request) {
        try {
            Optional<Route> route = Route.of(request);
            authenticate(request);
            boolean search = route.filter(Route::isSearch).isPresent();
            return traffic.admit(search, limits, data.now()).orElseGet(() -> route.map(known -> admitted(known, request))
                    .orElseGet(Portal::nowhere).with(traffic.headers(search, limits)));
        } catch (Refused refused) {
            return refused.answer(UUID.randomUUID().toString());
        }
    }

    /** From now on only this one is valid. */
    public synchronized void token(String token) {
        this.token = token;
    }

    public synchronized void limits(PortalLimits limits) {
        this.limits = limits;
    }

    public synchronized PortalLimits limits() {
        return limits;
    }

    /** @param area contacts, notes, tickets, or schema: the making of properties and groups */
    public synchronized void forbid(String area) {
        scopes.forbid(area);
    }

    public synchronized void allow(String area) {
        scopes.allow(area);
    }

    /** An administrator wants it of every record that is made from now on. */
    public synchronized void require(ObjectType type, String property) {
        data.required(type).add(property);
    }

    /** Whether one bad input has a whole batch refused even where inputs have trace ids. */
    public synchronized void refuseWholeBatches(boolean whole) {
        calls.batches().wholeOnly(whole);
    }

    /** Somebody makes a record by hand. @return its id */
    public synchronized String add(ObjectType type, Map<String, String> properties) {
        return data.create(type, kept(type, properties)).id();
    }

    /** Somebody changes a record by hand; an empty text takes a value away. */
    public synchronized void change(ObjectType type, String id, Map<String, String> properties) {
        data.change(data.store(type).find(id).orElseThrow(), kept(type, properties));
    }

    public synchronized void delete(ObjectType type, String id) {
        data.remove(data.store(type).find(id).orElseThrow());
    }

    /** One contact becomes the other; its id leads there from now on. */
    public synchronized void merge(String gone, String into) {
        RecordStore contacts = data.store(ObjectType.CONTACTS);
        data.merge(contacts.find(gone).orElseThrow(), contacts.find(into).orElseThrow());
    }

    public synchronized void deleteProperty(ObjectType type, String name) {
        data.removeProperty(type, name);
    }

    public synchronized List<String> propertyNames(ObjectType type) {
        return data.schema(type).properties().stream().map(Property::name).toList();
    }

    /** By their names, the properties that are not HubSpot's own. */
    public synchronized Map<String, String> labels(ObjectType type) {
        Map<String, String> labels = new LinkedHashMap<>();
        data.schema(type).properties().stream().filter(Property::ours)
                .forEach(property -> labels.put(property.name(), property.definition().path("label").asText()));
        return labels;
    }

    /** The oldest first. */
    public synchronized List<PortalRecord> all(ObjectType type) {
        return data.store(type).all();
    }

    public synchronized Optional<PortalRecord> find(ObjectType type, String id) {
        return data.store(type).find(id);
    }

    /** What belongs to a record, in the order in which it came to. */
    public synchronized List<PortalRecord> associated(ObjectType type, String id, ObjectType other) {
        return data.associations().of(new End(type, id), other).stream().map(each -> data.store(other).find(each).orElseThrow()).toList();
    }

    /** What people read for the id of a stage; the id itself when there is no such stage. */
    public static String stage(String id) {
        return Optional.ofNullable(Pipelines.label(id)).orElse(id);
    }

    /** As HubSpot answers where it has nothing: for people, not for programs. */
    static PortalAnswer nowhere() {
        return new PortalAnswer(404, Map.of("Content-Type", "text/html;charset=utf-8"), HTML);
    }

    private Map<String, String> kept(ObjectType type, Map<String, String> properties) {
        Map<String, String> kept = new TreeMap<>();
        properties.forEach((name, value) -> kept.put(name, data.schema(type).known(name).value(value)));
        return kept;
    }

    private PortalAnswer admitted(Route route, PortalRequest request) {
        try {
            scopes.admit(route);
            if (!request.body().isEmpty() && request.header("Content-Type").filter(type -> type.startsWith("application/json")).isEmpty()) {
                throw Category.UNSUPPORTED_MEDIA_TYPE.because("The body is not said to be JSON.");
            }
            return calls.answer(route, request, limits);
        } catch (Refused refused) {
            return refused.answer(UUID.randomUUID().toString());
        }
    }

    private void authenticate(PortalRequest request) {
        if (request.header("Authorization").filter(("Bearer " + token)::equals).isEmpty()) {
            throw Category.INVALID_AUTHENTICATION.because("Authentication credentials not found.");
        }
    }
}
