package otp.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import org.hibernate.Session;

import otp.attestation.Period;
import otp.crypto.Bytes;
import otp.lockout.Lockout;
import otp.reconcile.ReconcileRows;

/** What is kept of accounts and the CRM, in the database. */
@ApplicationScoped
class JpaReconcileRows implements ReconcileRows {

    private static final String COVERED = "EXISTS (SELECT 1 FROM crm_sync s WHERE s.account_id = a.id AND s.through_seq >= %1$s"
            + " AND s.from_seq < %1$s)";
    private static final String KEPT = "%1$s > a.crm_origin_seq AND %1$s > a.audit_base_seq AND ";

    /** A stretch of events that no row covers ends where a row begins, or with the last event that is not still to be told. */
    private static final String GAPS = "SELECT a.id FROM account a WHERE a.id IN (:ids) AND (" + missing("a.crm_synced_seq")
            + " OR EXISTS (SELECT 1 FROM crm_sync r WHERE r.account_id = a.id AND r.from_seq <= a.crm_synced_seq AND "
            + missing("r.from_seq") + "))";

    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    @PersistenceContext(unitName = "otp")
    private EntityManager entities;

    @Override
    public List<UUID> accounts(UUID application, Period period, UUID after, int limit) {
        return entities.createQuery("select a.id from Account a where a.applicationId = :application and a.id > :after"
                + " and a.erasedAt is null and exists (select e.id from AuditEvent e where e.chain = a.id and e.at >= :since"
                + " and e.at < :until) order by a.id", UUID.class)
                .setParameter("application", application)
                .setParameter("after", after == null ? new UUID(0, 0) : after)
                .setParameter("since", period.since() == null ? Instant.EPOCH : period.since())
                .setParameter("until", period.until() == null ? NEVER : period.until())
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public List<Link> links(Collection<UUID> accounts) {
        return entities.unwrap(Session.class).createNativeQuery("SELECT a.id, l.contact_id, c.told_at, l.parked_at, a.crm_due_at"
                + " FROM account a LEFT JOIN crm_account l ON l.account_id = a.id LEFT JOIN crm_contact c ON c.id = l.contact_id"
                + " WHERE a.id IN (:ids) AND a.erased_at IS NULL", Object[].class)
                .addScalar("id", UUID.class).addScalar("contact_id", String.class).addScalar("told_at", Instant.class)
                .addScalar("parked_at", Instant.class).addScalar("crm_due_at", Instant.class)
                .setParameter("ids", bytes(accounts))
                .getResultList().stream()
                .map(row -> new Link((UUID) row[0], (String) row[1], (Instant) row[2], row[3] != null, row[4] == null)).toList();
    }

    @Override
    public List<Note> notes(Collection<UUID> accounts) {
        return entities.unwrap(Session.class).createNativeQuery("SELECT n.account_id, n.note_id FROM crm_note n"
                + " WHERE n.account_id IN (:ids)", Object[].class)
                .addScalar("account_id", UUID.class).addScalar("note_id", String.class)
                .setParameter("ids", bytes(accounts))
                .getResultList().stream().map(row -> new Note((UUID) row[0], (String) row[1])).toList();
    }

    @Override
    public List<Lockout> lockouts(Collection<UUID> accounts) {
        return entities.createQuery("select l from Lockout l where l.accountId in :ids and (l.ticket is not null or l.endedAt is null)"
                + " order by l.id", Lockout.class).setParameter("ids", Padded.of(accounts)).getResultList();
    }

    @Override
    public void unpark(UUID account) {
        entities.createQuery("update CrmAccount c set c.parkedAt = null, c.parkedReason = null, c.parkedTrace = null"
                + " where c.accountId = :account").setParameter("account", account).executeUpdate();
    }

    @Override
    public Set<UUID> withGaps(Collection<UUID> accounts) {
        return Set.copyOf(entities.unwrap(Session.class).createNativeQuery(GAPS, UUID.class).addScalar("id", UUID.class)
                .setParameter("ids", bytes(accounts)).getResultList());
    }

    @Override
    public void ticketsGone(UUID account, Collection<UUID> lockouts) {
        tickets("l.ticket = null, l.ticketClosedAt = null", account, lockouts, null);
    }

    @Override
    public void ticketsClosed(UUID account, Collection<UUID> lockouts, Instant at) {
        tickets(at == null ? "l.ticketClosedAt = null" : "l.ticketClosedAt = :at", account, lockouts, at);
    }

    private void tickets(String change, UUID account, Collection<UUID> lockouts, Instant at) {
        if (lockouts.isEmpty()) {
            return;
        }
        var update = entities.createQuery("update Lockout l set " + change + " where l.accountId = :account and l.id in :lockouts")
                .setParameter("account", account)
                .setParameter("lockouts", Padded.of(lockouts));
        if (at != null) {
            update.setParameter("at", at);
        }
        update.executeUpdate();
    }

    private static String missing(String event) {
        return (KEPT + "NOT " + COVERED).formatted(event);
    }

    private static List<byte[]> bytes(Collection<UUID> ids) {
        return Padded.of(ids).stream().map(Bytes::of).toList();
    }
}
