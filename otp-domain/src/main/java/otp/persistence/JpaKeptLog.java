package otp.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import otp.attestation.KeptChain;
import otp.attestation.KeptLog;
import otp.attestation.Period;
import otp.audit.AuditEvent;
import otp.audit.EventType;
import otp.chain.Chain;
import otp.crypto.Bytes;

/** Reads the log from the database; links as their rows say, past the persistence context, which would take two rows of one id for one. */
@ApplicationScoped
class JpaKeptLog implements KeptLog {

    private static final String LINKS = "select new otp.audit.AuditEvent(e.id, e.chain, e.sequence, e.applicationId, e.type, e.at,"
            + " e.verificationId, e.recipientIndex, e.actor, e.requestId, e.details, e.personal, e.macKey, e.mac) from AuditEvent e where ";
    private static final String CHAINS = "select a.id, a.name, a.chain, a.personalKey from Account a where a.applicationId = :application";

    @PersistenceContext(unitName = "otp")
    private EntityManager entities;

    @Override
    public List<KeptChain> accounts(UUID application, UUID after, int limit) {
        var query = entities.createQuery(CHAINS + (after == null ? "" : " and a.id > :after") + " order by a.id", Object[].class)
                .setParameter("application", application);
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.setMaxResults(limit).getResultList().stream().map(row -> account(application, row)).toList();
    }

    @Override
    public Optional<KeptChain> chain(UUID application, UUID id) {
        return id.equals(application)
                ? entities.createQuery("select c.chain from ApplicationChain c where c.application = :id", Chain.class)
                        .setParameter("id", id).getResultList().stream().map(chain -> new KeptChain(id, id, null, chain, null)).findFirst()
                : entities.createQuery(CHAINS + " and a.id = :id", Object[].class).setParameter("application", application)
                        .setParameter("id", id).getResultList().stream().map(row -> account(application, row)).findFirst();
    }

    private static KeptChain account(UUID application, Object[] row) {
        return new KeptChain((UUID) row[0], application, (String) row[1], (Chain) row[2], (byte[]) row[3]);
    }

    /** Places that are left over repeat the last chain: few texts, so that their plans are kept. */
    @Override
    public List<AuditEvent> links(List<UUID> chains, int limit) {
        var places = new ArrayList<>(chains);
        while (Integer.bitCount(places.size()) > 1) {
            places.add(chains.get(chains.size() - 1));
        }
        return entities.createQuery(LINKS + "e.chain in :chains order by e.chain, e.sequence", AuditEvent.class)
                .setParameter("chains", places).setMaxResults(limit).getResultList();
    }

    @Override
    public List<AuditEvent> links(UUID chain, long from, int limit) {
        return entities.createQuery(LINKS + "e.chain = :chain and e.sequence >= :from order by e.sequence", AuditEvent.class)
                .setParameter("chain", chain).setParameter("from", from).setMaxResults(limit).getResultList();
    }

    @Override
    public long lastBefore(UUID chain, Instant since) {
        return entities
                .createQuery("select coalesce(max(e.sequence), 0L) from AuditEvent e where e.chain = :chain and e.at < :at", Long.class)
                .setParameter("chain", chain).setParameter("at", since).getSingleResult();
    }

    @Override
    public long firstFrom(UUID chain, Instant until) {
        var first = entities.createQuery("select min(e.sequence) from AuditEvent e where e.chain = :chain and e.at >= :at", Long.class)
                .setParameter("chain", chain).setParameter("at", until).getSingleResult();
        return first == null ? Long.MAX_VALUE : first;
    }

    @Override
    public long newest(UUID chain, EventType type) {
        return entities.createQuery("select coalesce(max(e.sequence), 0L) from AuditEvent e where e.chain = :chain and e.type = :type",
                Long.class).setParameter("chain", chain).setParameter("type", type.word()).getSingleResult();
    }

    @Override
    public Set<UUID> about(UUID application, UUID recipientIndex) {
        return new HashSet<>(entities.createQuery("select distinct e.chain from AuditEvent e where e.recipientIndex = :index"
                + " and e.applicationId = :application", UUID.class).setParameter("index", recipientIndex)
                .setParameter("application", application).getResultList());
    }

    @Override
    public boolean traces(UUID application, UUID account) {
        return chain(application, account).isPresent() || List.of("audit_event WHERE account_id", "audit_anchor WHERE chain_id",
                "verification WHERE account_id", "lockout WHERE account_id").stream().anyMatch(
                        rows -> !entities
                                .createNativeQuery("SELECT 1 FROM " + rows + " = :account AND application_id = :application")
                                .setParameter("account", Bytes.of(account)).setParameter("application", Bytes.of(application))
                                .setMaxResults(1).getResultList().isEmpty());
    }

    @Override
    public Optional<UUID> vanished(UUID application, Trace trace, Period period) {
        return new VanishedAccounts(entities, application).among(trace, period);
    }
}
