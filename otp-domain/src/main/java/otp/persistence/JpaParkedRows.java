package otp.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import otp.reconcile.Parked;
import otp.reconcile.ParkedRows;

/** What the CRM refuses, in the database; there are few such rows, whatever there is besides. */
@ApplicationScoped
class JpaParkedRows implements ParkedRows {

    private static final Place FIRST = new Place(Instant.EPOCH, new UUID(0, 0));
    private static final String ACCOUNTS = "select c.accountId, c.accountId, c.contact, c.parkedReason, c.parkedTrace, c.parkedAt"
            + " from CrmAccount c where c.applicationId = :application and c.parkedAt >= :since"
            + " and (c.parkedAt > :since or c.accountId > :id) order by c.parkedAt, c.accountId";
    private static final String ERASURES = "select e.id, e.accountId, e.contact, e.outcome, null, e.askedAt from CrmErasure e"
            + " where e.dueAt is not null and e.outcome is not null and e.askedAt >= :since and (e.askedAt > :since or e.id > :id)"
            + " and exists (select a.id from Account a where a.id = e.accountId and a.applicationId = :application)"
            + " order by e.askedAt, e.id";

    @PersistenceContext(unitName = "otp")
    private EntityManager entities;

    @Override
    public List<Parked> find(UUID application, Parked.Kind kind, Place after, int limit) {
        var from = after == null ? FIRST : after;
        return entities.createQuery(kind == Parked.Kind.ACCOUNT ? ACCOUNTS : ERASURES, Object[].class)
                .setParameter("application", application)
                .setParameter("since", from.since())
                .setParameter("id", from.id())
                .setMaxResults(limit)
                .getResultList().stream().map(row -> new Parked(kind, (UUID) row[0], (UUID) row[1], (String) row[2], (String) row[3],
                        (String) row[4], (Instant) row[5]))
                .toList();
    }

    @Override
    public int retryErasures(UUID application, Set<UUID> accounts, Instant now) {
        var query = entities.createQuery("update CrmErasure e set e.dueAt = :now where e.dueAt is not null and e.outcome is not null"
                + " and exists (select a.id from Account a where a.id = e.accountId and a.applicationId = :application)"
                + (accounts == null ? "" : " and e.accountId in :accounts")).setParameter("now", now)
                .setParameter("application", application);
        return (accounts == null ? query : query.setParameter("accounts", Padded.of(accounts))).executeUpdate();
    }
}
