package otp.investigation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import otp.memory.Memory;
import otp.memory.MemoryEventListing;
import otp.search.Cursors;
import otp.search.Page;
import otp.search.WhoseKeys;
import otp.settings.HubSpotSettings;
import otp.timeline.Otp;

/** Whoever looks into the log, with the use case put together by hand as CDI does it in the server. */
final class Investigator {

    final MemoryEventListing listing;
    private final SearchEvents searchEvents;

    Investigator(Otp otp) {
        this(otp, Memory.HUBSPOT);
    }

    Investigator(Otp otp, HubSpotSettings crm) {
        var memory = otp.memory;
        listing = new MemoryEventListing(memory);
        var keys = new WhoseKeys(otp.use.identities(), otp.use.secrecy(), memory.applications);
        searchEvents = new SearchEvents(listing, new EventFilters(keys),
                new EventViews(listing, memory.personalKeys, memory.applications, memory.transactions, crm),
                new Cursors(memory.dataKeys), memory.transactions);
    }

    Page<EventView> page(EventSearch search, int limit, String cursor) {
        return searchEvents.search(search, limit, cursor).orElseThrow();
    }

    boolean takes(EventSearch search, String cursor) {
        boolean page = searchEvents.search(search, 1, cursor).isPresent();
        if (page != searchEvents.all(search, cursor).isPresent()) {
            throw new AssertionError("a page and an export take the same cursors");
        }
        return page;
    }

    List<EventView> finds(EventSearch search) {
        return stream(search, null);
    }

    List<EventView> stream(EventSearch search, String cursor) {
        return rest(searchEvents.all(search, cursor).orElseThrow());
    }

    EventStream begins(EventSearch search) {
        return searchEvents.all(search, null).orElseThrow();
    }

    static List<EventView> rest(EventStream stream) {
        var all = new ArrayList<EventView>();
        for (var part = stream.next(); !part.isEmpty(); part = stream.next()) {
            all.addAll(part);
        }
        return all;
    }

    List<EventView> allPages(EventSearch search, int limit) {
        var all = new ArrayList<EventView>();
        String cursor = null;
        do {
            var page = page(search, limit, cursor);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    static List<UUID> ids(List<EventView> events) {
        return events.stream().map(EventView::id).toList();
    }
}
