package otp.persistence;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

import otp.crypto.Bytes;
import otp.limit.LimitWindow;
import otp.limit.LimitWindows;
import otp.limit.SlidingWindow;

/** Windows of limits in the database. */
@ApplicationScoped
class JpaLimitWindows implements LimitWindows {

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
        return entities.createQuery("select w from LimitWindow w where w.id in :ids order by w.id", LimitWindow.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
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
        return entities.createQuery("select w.hits from LimitWindow w where w.id in :ids", byte[].class)
                .setParameter("ids", ids)
                .getResultStream().map(SlidingWindow::of).toList();
    }
}
