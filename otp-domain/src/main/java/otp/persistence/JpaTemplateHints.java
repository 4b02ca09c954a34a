package otp.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import org.hibernate.query.NativeQuery;

import otp.template.TemplateHints;

/** One row for all nodes: which of them Meta's word came to does not matter. */
@ApplicationScoped
class JpaTemplateHints implements TemplateHints {

    private static final int ID = 1;

    @PersistenceContext(unitName = "otp")
    private EntityManager entities;

    @Override
    public void hint(Instant at) {
        entities.createNativeQuery("INSERT INTO template_hint (id, hinted_at) VALUES (:id, :at)"
                + " ON DUPLICATE KEY UPDATE hinted_at = GREATEST(hinted_at, VALUES(hinted_at))")
                .setParameter("id", ID).setParameter("at", at).executeUpdate();
    }

    @Override
    @SuppressWarnings("unchecked")
    public Optional<Instant> last() {
        List<Instant> rows = entities.createNativeQuery("SELECT hinted_at FROM template_hint WHERE id = :id").setParameter("id", ID)
                .unwrap(NativeQuery.class).addScalar("hinted_at", Instant.class).getResultList();
        return rows.stream().findFirst();
    }
}
