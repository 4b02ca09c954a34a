package otp.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import org.hibernate.Session;
import org.hibernate.jpa.HibernateHints;
import org.hibernate.query.Query;

import otp.audit.AuditEvent;
import otp.crypto.Bytes;
import otp.investigation.EventListing;
import otp.relay.CrmSync;

/** Audit events as investigators look for them: there is an index in the order of the result for each way to narrow a search. */
@ApplicationScoped
class JpaEventListing implements EventListing {

    /** The first condition is what an index can begin with; MySQL makes nothing of the others, nor of a comparison of rows. */
    private static final String BEFORE = "e.at <= :at and (e.at < :at or e.chain < :chain or e.chain = :chain and e.sequence < :sequence)";
    private static final String ORDER = "order by e.at desc, e.chain desc, e.sequence desc";

    private static final String APPLICATION = "audit_event_application";
    private static final String STRETCH = "s.account_id = ? AND s.through_seq >= ? AND s.from_seq < ?";

    @PersistenceContext(unitName = "otp")
    private EntityManager entities;

    @Override
    public List<AuditEvent> find(Filter filter, int limit) {
        var conditions = new Conditions();
        conditions.given("e.applicationId = :application", "application", filter.application());
        conditions.given("e.chain = :account", "account", filter.account());
        conditions.given("e.recipientIndex = :recipient", "recipient", filter.recipient());
        conditions.given("e.verificationId = :verification", "verification", filter.verification());
        conditions.given("e.type = :type", "type", filter.type() == null ? null : filter.type().word());
        conditions.given("e.at >= :since", "since", filter.since());
        conditions.given("e.at < :until", "until", filter.until());
        var before = filter.before();
        if (before != null) {
            conditions.given(BEFORE, Map.of("at", before.at(), "chain", before.chain(), "sequence", before.sequence()));
        }
        var query = conditions.query(entities, "select e from AuditEvent e", ORDER, AuditEvent.class).setMaxResults(limit)
                .setHint(HibernateHints.HINT_READ_ONLY, true);
        if (filter.application() != null && filter.verification() == null && filter.type() == null) {
            query.unwrap(Query.class).addQueryHint(APPLICATION); // for a period MySQL would rather skip through that by type, and sort
        }
        return query.getResultList();
    }

    @Override
    public Map<UUID, Person> people(Collection<UUID> chains) {
        var people = new HashMap<UUID, Person>();
        entities.createQuery("select a.id, a.applicationId, a.name, a.personalKey, a.erasedAt, a.crm.through, c.parkedAt from Account a"
                + " left join CrmAccount c on c.accountId = a.id where a.id in :ids", Object[].class)
                .setParameter("ids", Padded.of(chains))
                .getResultList().forEach(row -> {
                    var id = (UUID) row[0];
                    people.put(id, new Person(id, (UUID) row[1], (String) row[2], (byte[]) row[3], row[4] != null, (Long) row[5],
                            row[6] != null));
                });
        return people;
    }

    /** Of an account only what its stretch needs: one whose log is long would have thousands. Few texts, as of {@link Padded}. */
    @Override
    public List<CrmSync> syncs(Collection<Stretch> stretches) {
        var padded = Padded.of(stretches);
        var query = entities.unwrap(Session.class)
                .createNativeQuery("SELECT s.account_id, s.from_seq, s.through_seq, s.synced_at FROM crm_sync s WHERE "
                        + String.join(" OR ", Collections.nCopies(padded.size(), STRETCH)), Object[].class)
                .addScalar("account_id", UUID.class).addScalar("from_seq", Long.class).addScalar("through_seq", Long.class)
                .addScalar("synced_at", Instant.class);
        int place = 1;
        for (var stretch : padded) {
            query.setParameter(place++, Bytes.of(stretch.account())).setParameter(place++, stretch.first())
                    .setParameter(place++, stretch.last());
        }
        return query.getResultList().stream().map(row -> new CrmSync((UUID) row[0], (Long) row[1], (Long) row[2], (Instant) row[3]))
                .toList();
    }
}
