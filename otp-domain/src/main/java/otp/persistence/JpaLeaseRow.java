package otp.persistence;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;

import otp.crypto.Bytes;
import otp.relay.LeaseRow;

/** The relay's lease in the database. */
@ApplicationScoped
class JpaLeaseRow implements LeaseRow {

    private static final int ID = 1;

    @PersistenceContext(unitName = "otp")
    private EntityManager entities;

    @Override
    public boolean take(UUID holder, Instant now, Instant until) {
        return takeOver(holder, now, until)
                || lease("INSERT IGNORE INTO crm_lease (id, holder, leased_until) VALUES (:id, :holder, :until)", holder, until)
                        .executeUpdate() == 1;
    }

    private boolean takeOver(UUID holder, Instant now, Instant until) {
        return lease("UPDATE crm_lease SET holder = :holder, leased_until = :until WHERE id = :id AND (holder = :holder"
                + " OR leased_until <= :now)", holder, until).setParameter("now", now).executeUpdate() == 1;
    }

    @Override
    public boolean extend(UUID holder, Instant until) {
        return lease("UPDATE crm_lease SET leased_until = :until WHERE id = :id AND holder = :holder", holder, until).executeUpdate() == 1;
    }

    private Query lease(String sql, UUID holder, Instant until) {
        return entities.createNativeQuery(sql).setParameter("id", ID).setParameter("holder", Bytes.of(holder))
                .setParameter("until", until);
    }
}
