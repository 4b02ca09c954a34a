package otp.memory;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import otp.audit.AuditEvent;
import otp.investigation.EventListing;
import otp.investigation.EventPosition;
import otp.relay.CrmSync;

/** Looks through the events in memory, and remembers how often and for how many it was asked. */
public final class MemoryEventListing implements EventListing {

    private final Memory memory;
    private int readings;
    private int most;

    public MemoryEventListing(Memory memory) {
        this.memory = memory;
    }

    public int readings() {
        return readings;
    }

    /** The most events that one reading gave. */
    public int most() {
        return most;
    }

    @Override
    public List<AuditEvent> find(Filter filter, int limit) {
        var found = Stream.concat(memory.events.all().stream(), memory.events.ofApplications().stream())
                .filter(event -> matches(filter, event))
                .sorted(Comparator.comparing(EventPosition::of).reversed()).limit(limit).toList();
        readings++;
        most = Math.max(most, found.size());
        return found;
    }

    private static boolean matches(Filter filter, AuditEvent event) {
        return equal(filter.application(), event.applicationId())
                && equal(filter.account(), event.chain())
                && equal(filter.recipient(), event.recipientIndex())
                && equal(filter.verification(), event.verificationId())
                && (filter.type() == null || filter.type().word().equals(event.type()))
                && (filter.since() == null || !event.at().isBefore(filter.since()))
                && (filter.until() == null || event.at().isBefore(filter.until()))
                && (filter.before() == null || EventPosition.of(event).compareTo(filter.before()) < 0);
    }

    private static boolean equal(UUID wanted, UUID there) {
        return wanted == null || wanted.equals(there);
    }

    @Override
    public Map<UUID, Person> people(Collection<UUID> chains) {
        return memory.accounts.all().stream().filter(account -> chains.contains(account.id()))
                .map(account -> new Person(account.id(), account.applicationId(), account.name(), account.personalKey(), account.erased(),
                        account.crm().through(), memory.crm.parked(account.id())))
                .collect(Collectors.toMap(Person::account, Function.identity()));
    }

    @Override
    public List<CrmSync> syncs(Collection<Stretch> stretches) {
        return memory.crm.syncs.stream().filter(sync -> stretches.stream().anyMatch(stretch -> stretch.account().equals(sync.account())
                && sync.through() >= stretch.first() && sync.from() < stretch.last())).toList();
    }
}
