package otp.persistence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import otp.lockout.Lockout;
import otp.lockout.Lockouts;

/** Lockouts in the database. */
@ApplicationScoped
class JpaLockouts implements Lockouts {

    @PersistenceContext(unitName = "otp")
    private EntityManager entities;

    @Override
    public void add(Lockout lockout) {
        entities.persist(lockout);
    }

    @Override
    public Optional<Owner> ownerOf(UUID id) {
        return entities.createQuery("select l.applicationId, l.accountId from Lockout l where l.id = :id", Object[].class)
                .setParameter("id", id)
                .getResultList().stream().findFirst()
                .map(row -> new Owner((UUID) row[0], (UUID) row[1]));
    }

    @Override
    public Optional<Lockout> find(UUID account, UUID id) {
        return entities.createQuery("select l from Lockout l where l.accountId = :account and l.id = :id", Lockout.class)
                .setParameter("account", account)
                .setParameter("id", id)
                .getResultStream().findFirst();
    }

    @Override
    public void notified(UUID account, UUID id, Instant now) {
        entities.createQuery("update Lockout l set l.unlockNotifiedAt = :now"
                + " where l.accountId = :account and l.id = :id and l.unlockNotifiedAt is null")
                .setParameter("now", now)
                .setParameter("account", account)
                .setParameter("id", id)
                .executeUpdate();
    }

    @Override
    public int unreleasedSince(UUID account, Instant since) {
        return entities
                .createQuery("select count(l) from Lockout l where l.accountId = :account and l.releasedAt is null and l.until >= :since",
                        Long.class)
                .setParameter("account", account)
                .setParameter("since", since)
                .getSingleResult().intValue();
    }
}
