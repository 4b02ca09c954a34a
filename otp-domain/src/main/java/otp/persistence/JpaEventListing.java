package otp.persistence;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import org.hibernate.jpa.HibernateHints;
import org.hibernate.query.Query;

import otp.audit.AuditEvent;
import otp.investigation.EventListing;

/** Audit events as investigators look for them: there is an index in the order of the result for each way to narrow a search. */
@ApplicationScoped
class JpaEventListing implements EventListing {

    /** The first condition is what an index can begin with; MySQL makes nothing of the others, nor of a comparison of rows. */
    private static final String BEFORE = "e.at <= :at and (e.at < :at or e.chain < :chain or e.chain = :chain and e.sequence < :sequence)";
    private static final String ORDER = "order by e.at desc, e.chain desc, e.sequence desc";

    private static final String APPLICATION = "audit_event_application";

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
        entities.createQuery("select a.id, a.applicationId, a.name, a.personalKey, a.erasedAt from Account a where a.id in :ids",
                Object[].class)
                .setParameter("ids", Padded.of(chains))
                .getResultList().forEach(row -> {
                    var id = (UUID) row[0];
                    people.put(id, new Person(id, (UUID) row[1], (String) row[2], (byte[]) row[3], row[4] != null));
                });
        return people;
    }
}
