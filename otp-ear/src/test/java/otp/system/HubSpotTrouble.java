package otp.system;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Which requests fail how, and for how many times. The first that fits a request befalls it. */
final class HubSpotTrouble {

    private final List<Entry> entries = new CopyOnWriteArrayList<>();

    void add(int times, Predicate<HubSpotCall> which, HubSpotFault fault) {
        entries.add(new Entry(new AtomicInteger(times), which, fault));
    }

    void clear() {
        entries.clear();
    }

    synchronized Optional<HubSpotFault> of(HubSpotCall call) {
        for (Entry entry : entries) {
            if (entry.which.test(call) && entry.left.getAndDecrement() > 0) {
                return Optional.of(entry.fault);
            }
        }
        return Optional.empty();
    }

    private record Entry(AtomicInteger left, Predicate<HubSpotCall> which, HubSpotFault fault) {}
}
