package otp.investigation;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.audit.AuditEvent;
import otp.search.Cursors;
import otp.search.Page;
import otp.transaction.Transactions;

/** Finds audit events, the newest first: page by page, or all of them. */
@ApplicationScoped
public class SearchEvents {

    /** With many applications most of what is read ahead of one of them is for nothing. */
    private static final int LEAST_PART = 20;

    private EventListing listing;
    private EventFilters filters;
    private EventViews views;
    private Cursors cursors;
    private Transactions transactions;

    protected SearchEvents() {
        // CDI proxy
    }

    @Inject
    SearchEvents(EventListing listing, EventFilters filters, EventViews views, Cursors cursors, Transactions transactions) {
        this.listing = listing;
        this.filters = filters;
        this.views = views;
        this.cursors = cursors;
        this.transactions = transactions;
    }

    /**
     * @param limit how many at most, 1 to {@value Page#MAX_LIMIT}
     * @param cursor of the page before; null: from the newest on
     * @return empty when the cursor was not given out for this search
     */
    public Optional<Page<EventView>> search(EventSearch search, int limit, String cursor) {
        if (cursor == null) {
            return Optional.of(page(search, limit, null));
        }
        return before(search, cursor).map(before -> page(search, limit, before));
    }

    /**
     * @param cursor where it begins; null: with the newest
     * @return empty when the cursor was not given out for this search
     */
    public Optional<EventStream> all(EventSearch search, String cursor) {
        if (cursor == null) {
            return Optional.of(stream(search, null));
        }
        return before(search, cursor).map(before -> stream(search, before));
    }

    private Page<EventView> page(EventSearch search, int limit, EventPosition before) {
        var found = events(search, limit + 1, before).next(limit + 1);
        var page = Page.of(found, limit, last -> cursors.after(EventPosition.of(last).bytes(), filters.name(search)));
        return new Page<>(views.look().view(page.items()), page.next());
    }

    private EventStream stream(EventSearch search, EventPosition before) {
        return new EventStream(events(search, EventStream.PART, before), views.look()::view);
    }

    private Optional<EventPosition> before(EventSearch search, String cursor) {
        return cursors.read(cursor, filters.name(search)).map(EventPosition::of);
    }

    private EventMerge events(EventSearch search, int wanted, EventPosition before) {
        var each = filters.of(search, before);
        int part = each.size() < 2 ? wanted : Math.max(LEAST_PART, wanted / each.size());
        return new EventMerge(each.stream().map(filter -> new EventReader(filter, part, rest -> read(rest, part))).toList());
    }

    private List<AuditEvent> read(EventListing.Filter rest, int limit) {
        return transactions.required(() -> listing.find(rest, limit));
    }
}
