package otp.investigation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

import otp.audit.AuditEvent;
import otp.investigation.EventListing.Filter;

/** The events of one filter in their order, read a part at a time: each part begins behind the last event of the one before. */
final class EventReader {

    private final Function<Filter, List<AuditEvent>> reading;
    private final Deque<AuditEvent> read = new ArrayDeque<>();
    private final int part;
    private Filter rest;

    /**
     * @param part how many events a reading gives, unless there are no more
     * @param reading reads that many
     */
    EventReader(Filter filter, int part, Function<Filter, List<AuditEvent>> reading) {
        this.rest = filter;
        this.part = part;
        this.reading = reading;
    }

    /** Null: there are no more. */
    AuditEvent peek() {
        if (read.isEmpty() && rest != null) {
            var found = reading.apply(rest);
            read.addAll(found);
            rest = found.size() < part ? null : rest.before(EventPosition.of(found.get(found.size() - 1)));
        }
        return read.peek();
    }

    AuditEvent next() {
        return read.remove();
    }

    EventPosition position() {
        return EventPosition.of(peek());
    }
}
