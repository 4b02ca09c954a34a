package otp.investigation;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.investigation.EventListing.Filter;
import otp.search.WhoseKeys;

/**
 * Says a search in the ids by which rows are found. There is no index over the order of all applications: a search of all of them is one
 * of each, to be merged.
 */
@ApplicationScoped
class EventFilters {

    private WhoseKeys keys;

    protected EventFilters() {
        // CDI proxy
    }

    @Inject
    EventFilters(WhoseKeys keys) {
        this.keys = keys;
    }

    List<Filter> of(EventSearch search, EventPosition before) {
        if (search.ofNoTime()) {
            return List.of();
        }
        var whose = search.whose();
        if (search.verification() != null && whose.within() == null && whose.isEverybody()) {
            return List.of(filter(search, null, before)); // it is of one application, whichever
        }
        return keys.applications(whose).stream().map(application -> filter(search, application, before)).collect(Collectors.toList());
    }

    private Filter filter(EventSearch search, UUID application, EventPosition before) {
        var whose = search.whose();
        return new Filter(whose.isEverybody() ? application : null, keys.account(whose, application), keys.recipient(whose, application),
                search.verification(), search.type(), search.since(), search.until(), before);
    }

    /** For its cursors. */
    String name(EventSearch search) {
        return keys.name("events", search.whose(), search.verification(), search.type(), search.since(), search.until());
    }
}
