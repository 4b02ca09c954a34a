package otp.web.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import otp.application.Application;
import otp.audit.EventType;
import otp.investigation.EventSearch;
import otp.web.json.Faults;
import otp.web.json.Instants;
import otp.web.json.JsonMembers;
import otp.web.search.PageRequest;
import otp.web.search.Sought;

/** The body of a search for audit events; a part that is null is left open. */
record EventSearchBody(Sought sought, UUID verification, EventType type, Instant since, Instant until, PageRequest page) {

    private static final Pattern UUID_FORM = Pattern.compile("(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    static final String INSTANT = "must be an RFC 3339 instant in UTC, such as 2026-11-22T20:41:08.123Z";
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    static EventSearchBody read(byte[] bytes) {
        var faults = new Faults();
        var body = JsonMembers.of(bytes, faults);
        var search = new EventSearchBody(Sought.read(body),
                body.nullable("verification", EventSearchBody::id, "must be a verification's id"),
                body.nullable("type", EventType::of, "must be a type of event"),
                body.nullable("since", EventSearchBody::instant, INSTANT),
                body.nullable("until", EventSearchBody::instant, INSTANT),
                PageRequest.read(body));
        body.done();
        faults.throwIfAny();
        return search;
    }

    /** Another id than ours finds nothing, like one of ours that is unknown. */
    private static Optional<UUID> id(String text) {
        return UUID_FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /** Within what a database can compare with; no event is outside. */
    static Optional<Instant> instant(String text) {
        return Instants.notBefore(text).map(instant -> instant.isBefore(Instant.EPOCH) ? Instant.EPOCH : instant)
                .map(instant -> instant.isAfter(LATEST) ? LATEST : instant);
    }

    /** @param application null: in all of them */
    EventSearch within(Application application) {
        return new EventSearch(sought.within(application), verification, type, since, until);
    }
}
