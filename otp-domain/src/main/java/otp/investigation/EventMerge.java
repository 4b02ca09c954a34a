package otp.investigation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

import otp.audit.AuditEvent;

/** The events of several readers as one, in the order of all. */
final class EventMerge {

    private final List<EventReader> fresh;
    private final PriorityQueue<EventReader> readers = new PriorityQueue<>(
            Comparator.comparing(EventReader::position, EventPosition.NEWEST_FIRST));

    EventMerge(List<EventReader> readers) {
        this.fresh = new ArrayList<>(readers);
    }

    /** The next ones; fewer than wanted: there are no more. */
    List<AuditEvent> next(int wanted) {
        fresh.forEach(this::goOn);
        fresh.clear();
        var events = new ArrayList<AuditEvent>(wanted);
        while (events.size() < wanted && !readers.isEmpty()) {
            var reader = readers.remove();
            events.add(reader.next());
            goOn(reader);
        }
        return events;
    }

    private void goOn(EventReader reader) {
        if (reader.peek() != null) {
            readers.add(reader);
        }
    }
}
