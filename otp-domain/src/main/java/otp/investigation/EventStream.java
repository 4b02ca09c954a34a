package otp.investigation;

import java.util.List;
import java.util.function.Function;

import otp.audit.AuditEvent;

/**
 * The whole result of a search, read while it is consumed: nothing is held between two parts but the place where the next one begins, no
 * transaction and no snapshot either. What is written meanwhile comes before the newest event and so is not in it.
 */
public final class EventStream {

    static final int PART = 500;

    private final EventMerge events;
    private final Function<List<AuditEvent>, List<EventView>> views;

    EventStream(EventMerge events, Function<List<AuditEvent>, List<EventView>> views) {
        this.events = events;
        this.views = views;
    }

    /** The next part; empty: that was all. */
    public List<EventView> next() {
        return views.apply(events.next(PART));
    }
}
