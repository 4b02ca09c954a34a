package otp.persistence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import org.hibernate.Session;

import otp.audit.AuditEvent;
import otp.crypto.Bytes;
import otp.retention.OldEvents;

/** Events that were kept long enough, in the database. */
@ApplicationScoped
class JpaOldEvents implements OldEvents {

    /** Named, since MySQL takes another one that begins with the application for cheaper, and sorts all there is for each part of it. */
    private static final String INDEX = "audit_event_application";
    /** An erasure that is not done yet still has to find them; the account's own note is the account's. */
    private static final String NOTES = "DELETE FROM crm_note WHERE account_id = :chain AND story_id <> account_id"
            + " AND NOT EXISTS (SELECT 1 FROM audit_event e WHERE e.account_id = crm_note.account_id AND e.verification_id = crm_note.story_id)"
            + " AND NOT EXISTS (SELECT 1 FROM crm_erasure x WHERE x.account_id = crm_note.account_id AND x.ended_at IS NULL)";
    private static final Place FIRST = new Place(Instant.EPOCH, new UUID(0, 0), 0);

    @PersistenceContext(unitName = "otp")
    private EntityManager entities;

    /** That the time is not before the place's says the same again, for the index: the rest of the condition gives it no beginning. */
    @Override
    public List<Place> oldest(UUID application, Instant before, Place after, int limit) {
        var from = after == null ? FIRST : after;
        return session().createQuery("select e.at, e.chain, e.sequence from AuditEvent e"
                + " where e.applicationId = :application and e.at < :before and e.at >= :at"
                + " and (e.at > :at or e.chain > :chain or e.chain = :chain and e.sequence > :sequence)"
                + " and (e.chain = e.applicationId or exists (select a.id from Account a where a.id = e.chain))"
                + " order by e.at, e.chain, e.sequence", Object[].class)
                .addQueryHint(INDEX)
                .setParameter("application", application)
                .setParameter("before", before)
                .setParameter("at", from.at())
                .setParameter("chain", from.chain())
                .setParameter("sequence", from.sequence())
                .setMaxResults(limit)
                .getResultList().stream().map(row -> new Place((Instant) row[0], (UUID) row[1], (Long) row[2])).toList();
    }

    private Session session() {
        return entities.unwrap(Session.class);
    }

    @Override
    public List<AuditEvent> links(UUID chain, long after, int limit) {
        return entities.createQuery("select e from AuditEvent e where e.chain = :chain and e.sequence > :after order by e.sequence",
                AuditEvent.class)
                .setParameter("chain", chain)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public void remove(UUID chain, long through) {
        entities.createQuery("delete from AuditEvent e where e.chain = :chain and e.sequence <= :through")
                .setParameter("chain", chain)
                .setParameter("through", through)
                .executeUpdate();
        entities.createNativeQuery("DELETE FROM crm_sync WHERE account_id = :chain AND through_seq <= :through")
                .setParameter("chain", Bytes.of(chain))
                .setParameter("through", through)
                .executeUpdate();
        entities.createNativeQuery(NOTES).setParameter("chain", Bytes.of(chain)).executeUpdate();
    }
}
