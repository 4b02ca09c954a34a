package otp.persistence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import otp.retention.OldVerifications;
import otp.retention.Owned;
import otp.time.UuidV7;
import otp.verification.Verification;

/** Verifications that were kept long enough, in the database. Their ids say when they were begun. */
@ApplicationScoped
class JpaOldVerifications implements OldVerifications {

    private static final String MESSAGE_IS_DUE = "exists (select m.id from Message m where m.verificationId = v.id and m.dueAt is not null)";
    private static final String LOCKOUT_SHOWS_IT = "exists (select l.id from Lockout l where l.accountId = v.accountId"
            + " and l.verificationId = v.id)";

    @PersistenceContext(unitName = "otp")
    private EntityManager entities;

    @Override
    public List<Owned> ended(UUID application, Instant before, UUID after, int limit) {
        return entities.createQuery("select v.accountId, v.id from Verification v where v.applicationId = :application and v.id > :after"
                + " and v.id < :end and v.endedAt is not null and v.dueAt is null and not " + MESSAGE_IS_DUE + " and not "
                + LOCKOUT_SHOWS_IT + " and exists (select a.id from Account a where a.id = v.accountId) order by v.id", Object[].class)
                .setParameter("application", application)
                .setParameter("after", after == null ? new UUID(0, 0) : after)
                .setParameter("end", UuidV7.first(before))
                .setMaxResults(limit)
                .getResultList().stream().map(row -> new Owned((UUID) row[0], (UUID) row[1])).toList();
    }

    @Override
    public boolean needed(Verification verification) {
        return !entities.createQuery("select v.id from Verification v where v.accountId = :account and v.id = :id and ("
                + MESSAGE_IS_DUE + " or " + LOCKOUT_SHOWS_IT + ")", UUID.class)
                .setParameter("account", verification.accountId())
                .setParameter("id", verification.id())
                .getResultList().isEmpty();
    }

    @Override
    public void remove(Verification verification) {
        remove("delete from Message m where m.accountId = :account and m.verificationId = :id", verification);
        remove("delete from Verification v where v.accountId = :account and v.id = :id", verification);
    }

    private void remove(String statement, Verification verification) {
        entities.createQuery(statement)
                .setParameter("account", verification.accountId())
                .setParameter("id", verification.id())
                .executeUpdate();
    }
}
