package otp.investigation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summarizingLong;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import otp.audit.AuditEvent;
import otp.investigation.EventListing.Person;
import otp.investigation.EventListing.Stretch;
import otp.relay.CrmSync;

/** What the CRM knows of a list of events, from what was read for all of them. */
final class CrmStates {

    private final Map<UUID, List<CrmSync>> syncs;
    private final boolean connected;

    /** @param connected whether there is a CRM now */
    CrmStates(List<CrmSync> syncs, boolean connected) {
        this.syncs = syncs.stream().collect(groupingBy(CrmSync::account));
        this.connected = connected;
    }

    /** From where to where each account's log is among these events. */
    static List<Stretch> stretches(List<AuditEvent> events) {
        return events.stream().filter(event -> !event.ofApplication())
                .collect(groupingBy(AuditEvent::chain, summarizingLong(AuditEvent::sequence))).entrySet().stream()
                .map(chain -> new Stretch(chain.getKey(), chain.getValue().getMin(), chain.getValue().getMax())).toList();
    }

    /** @param person whose log it is in; null: the application's own, of which no CRM is told */
    CrmState of(AuditEvent event, Person person) {
        return syncs.getOrDefault(event.chain(), List.of()).stream().filter(sync -> sync.covers(event.sequence()))
                .min(Comparator.comparing(CrmSync::at)).map(sync -> CrmState.synced(sync.at()))
                .orElseGet(() -> person == null || !connected ? CrmState.OFF : unsynced(event, person));
    }

    private static CrmState unsynced(AuditEvent event, Person person) {
        if (event.sequence() <= person.toldThrough()) {
            return CrmState.OFF;
        }
        return person.parked() ? CrmState.PARKED : CrmState.PENDING;
    }
}
