package otp.sandbox.portal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who belongs to whom, in both directions, by HubSpot's numbers for the kinds of belonging. */
final class Associations {

    private static final Map<List<ObjectType>, Integer> NUMBERS = Map.of(
            List.of(ObjectType.CONTACTS, ObjectType.TICKETS), 15, List.of(ObjectType.TICKETS, ObjectType.CONTACTS), 16,
            List.of(ObjectType.CONTACTS, ObjectType.NOTES), 201, List.of(ObjectType.NOTES, ObjectType.CONTACTS), 202,
            List.of(ObjectType.TICKETS, ObjectType.NOTES), 227, List.of(ObjectType.NOTES, ObjectType.TICKETS), 228);

    private final Map<End, Set<End>> ends = new HashMap<>();

    static int number(ObjectType from, ObjectType to) {
        return Optional.ofNullable(NUMBERS.get(List.of(from, to)))
                .orElseThrow(() -> Category.VALIDATION_ERROR.because("No association exists between those types of objects."));
    }

    /** What the number leads to from there. */
    static ObjectType target(ObjectType from, int number) {
        return NUMBERS.entrySet().stream().filter(entry -> entry.getValue() == number && entry.getKey().get(0) == from).findFirst()
                .orElseThrow(
                        () -> Category.VALIDATION_ERROR.because("Association type " + number + " does not start at " + from.singular()))
                .getKey().get(1);
    }

    void add(End one, End other) {
        ends.computeIfAbsent(one, made -> new LinkedHashSet<>()).add(other);
        ends.computeIfAbsent(other, made -> new LinkedHashSet<>()).add(one);
    }

    void remove(End one, End other) {
        ends.getOrDefault(one, Set.of()).remove(other);
        ends.getOrDefault(other, Set.of()).remove(one);
    }

    List<String> of(End end, ObjectType type) {
        return ends.getOrDefault(end, Set.of()).stream().filter(other -> other.type() == type).map(End::id).toList();
    }

    void forget(End gone) {
        List.copyOf(ends.getOrDefault(gone, Set.of())).forEach(other -> remove(gone, other));
        ends.remove(gone);
    }

    void move(End gone, End into) {
        List<End> others = new ArrayList<>(ends.getOrDefault(gone, Set.of()));
        forget(gone);
        others.forEach(other -> add(into, other));
    }

    /** @return what takes all changes from now on back */
    Runnable checkpoint() {
        Map<End, Set<End>> kept = new HashMap<>();
        ends.forEach((end, others) -> kept.put(end, new LinkedHashSet<>(others)));
        return () -> {
            ends.clear();
            ends.putAll(kept);
        };
    }

    /** A record as one end of an association. */
    record End(ObjectType type, String id) {

        static End of(PortalRecord record) {
            return new End(record.type(), record.id());
        }
    }
}
