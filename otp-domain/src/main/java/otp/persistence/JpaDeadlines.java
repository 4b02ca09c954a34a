package otp.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import otp.expiry.Deadlines;

/** What is due, in the database; each query reads an index on the due time and nothing that waits. */
@ApplicationScoped
class JpaDeadlines implements Deadlines {

    @PersistenceContext(unitName = "otp")
    private EntityManager entities;

    @Override
    public Optional<Instant> next(Kind kind) {
        return Optional
                .ofNullable(entities.createQuery("select min(r.dueAt) from " + entity(kind) + " r", Instant.class).getSingleResult());
    }

    @Override
    public List<Due> due(Kind kind, Instant now, int limit) {
        return entities
                .createQuery("select r.accountId, r.id from " + entity(kind) + " r where r.dueAt <= :now order by r.dueAt", Object[].class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList().stream().map(row -> new Due((UUID) row[0], (UUID) row[1])).toList();
    }

    @Override
    public boolean claim(Kind kind, Due row, Instant now, Instant until) {
        return entities
                .createQuery("update " + entity(kind)
                        + " r set r.dueAt = :until where r.accountId = :account and r.id = :id and r.dueAt <= :now")
                .setParameter("until", until)
                .setParameter("account", row.account())
                .setParameter("id", row.id())
                .setParameter("now", now)
                .executeUpdate() > 0;
    }

    private static String entity(Kind kind) {
        return switch (kind) {
            case LOCKOUT -> "Lockout";
            case VERIFICATION -> "Verification";
        };
    }
}
