package otp.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import otp.audit.EventType;
import otp.audit.RefusalCounts;

/** Counts of refusals in a list. */
public final class MemoryRefusalCounts implements RefusalCounts {

    private final List<Hit> hits = new ArrayList<>();

    private record Hit(UUID application, Instant minute, String type, String reason) {}

    @Override
    public void count(UUID application, EventType type, String reason, Instant minute) {
        hits.add(new Hit(application, minute, type.word(), reason));
    }

    @Override
    public List<UUID> applicationsBefore(Instant minute) {
        return hits.stream().filter(hit -> hit.minute.isBefore(minute)).map(Hit::application).distinct().toList();
    }

    @Override
    public List<Count> take(UUID application, Instant before) {
        var taken = hits.stream().filter(hit -> hit.application.equals(application) && hit.minute.isBefore(before)).toList();
        hits.removeAll(taken);
        return taken.stream().collect(Collectors.groupingBy(hit -> hit, Collectors.counting())).entrySet().stream()
                .map(sum -> new Count(sum.getKey().minute, sum.getKey().type, sum.getKey().reason, sum.getValue()))
                .sorted(Comparator.comparing(Count::minute).thenComparing(Count::type).thenComparing(Count::reason)).toList();
    }
}
