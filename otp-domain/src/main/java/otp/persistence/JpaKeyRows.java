package otp.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import otp.key.KeyRow;
import otp.key.KeyRows;

/** API keys in the database. */
@ApplicationScoped
class JpaKeyRows implements KeyRows {

    @PersistenceContext(unitName = "otp")
    private EntityManager entities;

    @Override
    public List<KeyRow> valid() {
        return entities.createQuery("select k from KeyRow k where k.revokedAt is null", KeyRow.class).getResultList();
    }

    @Override
    public List<KeyRow> of(UUID application) {
        return entities
                .createQuery(
                        "select k from KeyRow k where k.applicationId = :application and k.revokedAt is null order by k.createdAt, k.id",
                        KeyRow.class)
                .setParameter("application", application)
                .getResultList();
    }

    @Override
    public Optional<KeyRow> find(String id) {
        return Optional.ofNullable(entities.find(KeyRow.class, id));
    }

    @Override
    public void add(KeyRow row) {
        entities.persist(row);
    }

    @Override
    public void used(Map<String, Instant> minutes) {
        new TreeMap<>(minutes).forEach((id, minute) -> entities
                .createQuery(
                        "update KeyRow k set k.lastUsedAt = :minute where k.id = :id and (k.lastUsedAt is null or k.lastUsedAt < :minute)")
                .setParameter("minute", minute)
                .setParameter("id", id)
                .executeUpdate());
    }
}
