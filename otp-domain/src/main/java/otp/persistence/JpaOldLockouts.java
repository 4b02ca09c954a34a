package otp.persistence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import otp.lockout.Lockout;
import otp.retention.OldLockouts;
import otp.retention.Owned;
import otp.time.UuidV7;

/** Lockouts that were kept long enough, in the database. One that ended before an instant began before it, and its id says when. */
@ApplicationScoped
class JpaOldLockouts implements OldLockouts {

    @PersistenceContext(unitName = "otp")
    private EntityManager entities;

    @Override
    public List<Owned> ended(UUID application, Instant before, UUID after, int limit) {
        return entities.createQuery("select l.accountId, l.id from Lockout l where l.applicationId = :application and l.id > :after"
                + " and l.id < :end and l.endedAt < :before and l.dueAt is null"
                + " and exists (select a.id from Account a where a.id = l.accountId) order by l.id", Object[].class)
                .setParameter("application", application)
                .setParameter("after", after == null ? new UUID(0, 0) : after)
                .setParameter("end", UuidV7.first(before))
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList().stream().map(row -> new Owned((UUID) row[0], (UUID) row[1])).toList();
    }

    @Override
    public void remove(Lockout lockout) {
        entities.createQuery("delete from Lockout l where l.accountId = :account and l.id = :id")
                .setParameter("account", lockout.accountId())
                .setParameter("id", lockout.id())
                .executeUpdate();
    }
}
