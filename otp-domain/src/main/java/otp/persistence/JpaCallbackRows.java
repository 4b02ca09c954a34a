package otp.persistence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import otp.crypto.Bytes;
import otp.workflow.CallbackLease;
import otp.workflow.CallbackRow;
import otp.workflow.CallbackRows;

/** Callbacks in the database. */
@ApplicationScoped
class JpaCallbackRows implements CallbackRows {

    @PersistenceContext(unitName = "otp")
    private EntityManager entities;

    @Override
    public boolean addIfAbsent(CallbackRow fresh) {
        return entities.createNativeQuery("INSERT IGNORE INTO crm_callback (id, fingerprint, leased_until, called_at)"
                + " VALUES (:id, :fingerprint, :until, :now)")
                .setParameter("id", Bytes.of(fresh.id()))
                .setParameter("fingerprint", fresh.fingerprint())
                .setParameter("until", fresh.leasedUntil())
                .setParameter("now", fresh.calledAt())
                .executeUpdate() == 1;
    }

    @Override
    public Optional<CallbackRow> find(UUID id) {
        return Optional.ofNullable(entities.find(CallbackRow.class, id));
    }

    @Override
    public boolean takeOver(CallbackLease lease, Instant now) {
        return entities.createQuery("update CallbackRow c set c.leasedUntil = :until"
                + " where c.id = :id and c.answer is null and c.leasedUntil <= :now")
                .setParameter("until", lease.until())
                .setParameter("id", lease.id())
                .setParameter("now", now)
                .executeUpdate() == 1;
    }

    @Override
    public boolean answer(CallbackLease lease, String answer) {
        return entities.createQuery("update CallbackRow c set c.answer = :answer"
                + " where c.id = :id and c.answer is null and c.leasedUntil = :until")
                .setParameter("answer", answer)
                .setParameter("id", lease.id())
                .setParameter("until", lease.until())
                .executeUpdate() == 1;
    }

    @Override
    public void giveUp(CallbackLease lease, Instant now) {
        entities.createQuery("update CallbackRow c set c.leasedUntil = :now"
                + " where c.id = :id and c.answer is null and c.leasedUntil = :until")
                .setParameter("now", now)
                .setParameter("id", lease.id())
                .setParameter("until", lease.until())
                .executeUpdate();
    }

    @Override
    public int removeCalledBefore(Instant instant, int limit) {
        var old = entities
                .createQuery("select c.id from CallbackRow c where c.calledAt < :instant order by c.calledAt", UUID.class)
                .setParameter("instant", instant)
                .setMaxResults(limit)
                .getResultList();
        old.forEach(id -> entities.createQuery("delete from CallbackRow c where c.id = :id").setParameter("id", id).executeUpdate());
        return old.size();
    }
}
