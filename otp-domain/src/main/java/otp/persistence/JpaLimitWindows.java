package otp.persistence;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;

import otp.crypto.Bytes;
import otp.limit.LimitWindow;
import otp.limit.LimitWindows;
import otp.limit.SlidingWindow;

/** Windows of limits in the database. */
@ApplicationScoped
class JpaLimitWindows implements LimitWindows {

    private static final UUID FIRST = new UUID(0, 0);

    @PersistenceContext(unitName = "otp")
    private EntityManager entities;

    private Clock clock;

    protected JpaLimitWindows() {
        // CDI proxy
    }

    @Inject
    JpaLimitWindows(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Map<UUID, LimitWindow> lock(Collection<UUID> ids) {
        var locked = select(ids);
        if (locked.size() < ids.size()) {
            open(ids.stream().filter(id -> !locked.containsKey(id)).toList());
            return select(ids);
        }
        return locked;
    }

    private Map<UUID, LimitWindow> select(Collection<UUID> ids) {
        return query("select w from LimitWindow w where w.id in (%s) order by w.id", LimitWindow.class, ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList().stream()
                .collect(Collectors.toMap(LimitWindow::id, Function.identity()));
    }

    @Override
    public void open(Collection<UUID> ids) {
        var row = "(?, ?, ?)";
        var insert = entities.createNativeQuery("INSERT INTO limit_window (id, hits, idle_at) VALUES "
                + String.join(", ", Collections.nCopies(ids.size(), row)) + " ON DUPLICATE KEY UPDATE id = id");
        int parameter = 1;
        for (var id : ids.stream().sorted(JpaLimitWindows::asBytes).toList()) {
            insert.setParameter(parameter++, Bytes.of(id)).setParameter(parameter++, new byte[0]).setParameter(parameter++,
                    clock.instant());
        }
        insert.executeUpdate();
    }

    private static int asBytes(UUID one, UUID other) {
        return Arrays.compareUnsigned(Bytes.of(one), Bytes.of(other));
    }

    @Override
    public List<SlidingWindow> peek(Collection<UUID> ids) {
        return query("select w.hits from LimitWindow w where w.id in (%s)", byte[].class, ids)
                .getResultList().stream().map(SlidingWindow::of).toList();
    }

    @Override
    public Part part(UUID after, Instant before, int limit) {
        var rows = entities.createQuery("select w.id, w.idleAt from LimitWindow w where w.id > :after order by w.id", Object[].class)
                .setParameter("after", after == null ? FIRST : after)
                .setMaxResults(limit)
                .getResultList();
        var idle = rows.stream().filter(row -> ((Instant) row[1]).isBefore(before)).map(row -> (UUID) row[0]).toList();
        return new Part(idle, rows.isEmpty() ? null : (UUID) rows.get(rows.size() - 1)[0]);
    }

    @Override
    public int remove(Collection<UUID> ids, Instant before) {
        return entities.createQuery("delete from LimitWindow w where w.id in :ids and w.idleAt < :before")
                .setParameter("ids", ids)
                .setParameter("before", before)
                .executeUpdate();
    }

    /** A parameter for each id: Hibernate keeps the plan of such a query, and makes that of one with a list of values anew each time. */
    private <T> TypedQuery<T> query(String text, Class<T> type, Collection<UUID> ids) {
        var places = IntStream.rangeClosed(1, ids.size()).mapToObj(place -> "?" + place).collect(Collectors.joining(", "));
        var query = entities.createQuery(text.formatted(places), type);
        int place = 1;
        for (var id : ids) {
            query.setParameter(place++, id);
        }
        return query;
    }
}
