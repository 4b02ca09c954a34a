package otp.persistence;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import otp.application.ApplicationRow;
import otp.application.ApplicationRows;

/** Applications in the database. */
@ApplicationScoped
class JpaApplicationRows implements ApplicationRows {

    @PersistenceContext(unitName = "otp")
    private EntityManager entities;

    @Override
    public List<ApplicationRow> all() {
        return entities.createQuery("select a from ApplicationRow a", ApplicationRow.class).getResultList();
    }

    @Override
    public void lockDirectory() {
        entities.createNativeQuery("SELECT version FROM directory WHERE id = 1 FOR UPDATE").getSingleResult();
    }

    @Override
    public Optional<ApplicationRow> find(String name) {
        return entities.createQuery("select a from ApplicationRow a where a.name = :name", ApplicationRow.class)
                .setParameter("name", name)
                .getResultStream().findFirst();
    }

    @Override
    public void add(ApplicationRow row) {
        entities.persist(row);
    }

    @Override
    public long directoryVersion() {
        return ((Number) entities.createNativeQuery("SELECT version FROM directory WHERE id = 1").getSingleResult()).longValue();
    }

    @Override
    public void changed() {
        entities.createNativeQuery("UPDATE directory SET version = version + 1 WHERE id = 1").executeUpdate();
    }
}
