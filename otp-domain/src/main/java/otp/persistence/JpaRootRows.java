package otp.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;

import org.hibernate.query.NativeQuery;

import otp.attestation.Anchor;
import otp.attestation.Root;
import otp.attestation.RootRows;
import otp.crypto.Bytes;

/** Makes roots in the database. */
@ApplicationScoped
class JpaRootRows implements RootRows {

    /** So many events are looked at by one statement; it has to end before the socket's patience does. */
    private static final int SLICE = 20_000;

    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");
    private static final String NEWEST_LINKS = "INSERT INTO audit_anchor (application_id, number, chain_id, seq, mac)"
            + " SELECT e.application_id, :number, e.account_id, e.seq, e.mac FROM (SELECT account_id, MAX(seq) AS last_seq FROM audit_event"
            + " WHERE application_id = :application AND occurred_at >= :since AND occurred_at < :until GROUP BY account_id) n"
            + " JOIN audit_event e ON e.account_id = n.account_id AND e.seq = n.last_seq"
            + " WHERE e.application_id = :application AND e.mac IS NOT NULL AND NOT EXISTS"
            + " (SELECT 1 FROM audit_anchor a WHERE a.chain_id = n.account_id AND a.application_id = :application AND a.number <= :number"
            + " AND (a.seq >= n.last_seq OR a.number = :number))";

    @PersistenceContext(unitName = "otp")
    private EntityManager entities;

    @Override
    public Optional<Root> newest(UUID application) {
        return JpaKeptRoots.roots(entities, "WHERE application_id = :application ORDER BY number DESC", application, query -> {}, 1)
                .stream()
                .findFirst();
    }

    @Override
    public boolean begin(UUID application, long number, Instant madeAt, byte[] previous) {
        return root("INSERT IGNORE INTO audit_root (application_id, number, made_at, heads, previous, hash, statement)"
                + " VALUES (:application, :number, :madeAt, 0, :previous, :previous, '')", application, number)
                .setParameter("madeAt", madeAt)
                .setParameter("previous", previous)
                .executeUpdate() == 1;
    }

    /** The newest slice first, so that an older one finds its chains anchored. */
    @Override
    public void anchor(UUID application, long number, Instant since) {
        Instant until = NEVER;
        while (until.isAfter(since)) {
            Instant from = begin(application, since, until);
            root(NEWEST_LINKS, application, number).setParameter("since", from).setParameter("until", until).executeUpdate();
            until = from;
        }
    }

    @SuppressWarnings("unchecked")
    private Instant begin(UUID application, Instant since, Instant until) {
        List<Instant> times = entities.createNativeQuery("SELECT occurred_at FROM audit_event WHERE application_id = :application"
                + " AND occurred_at >= :since AND occurred_at < :until ORDER BY occurred_at DESC").unwrap(NativeQuery.class)
                .addScalar("occurred_at", Instant.class)
                .setParameter("application", Bytes.of(application)).setParameter("since", since).setParameter("until", until)
                .setFirstResult(SLICE).setMaxResults(1).getResultList();
        return times.isEmpty() ? since : times.get(0);
    }

    @Override
    public List<Anchor> anchors(UUID application, long number, UUID after, int limit) {
        return JpaKeptRoots.page(entities, "SELECT chain_id, seq, mac FROM audit_anchor an", application, number, after, limit)
                .stream().map(row -> new Anchor(Bytes.id((byte[]) row[0]), ((Number) row[1]).longValue(), (byte[]) row[2])).toList();
    }

    @Override
    public void complete(Root root) {
        root("UPDATE audit_root SET heads = :heads, hash = :hash, statement = :statement WHERE application_id = :application"
                + " AND number = :number", root.application(), root.number())
                .setParameter("heads", root.heads())
                .setParameter("hash", root.hash())
                .setParameter("statement", root.statement())
                .executeUpdate();
    }

    private Query root(String sql, UUID application, long number) {
        return entities.createNativeQuery(sql).setParameter("application", Bytes.of(application)).setParameter("number", number);
    }
}
