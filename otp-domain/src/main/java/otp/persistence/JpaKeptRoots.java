package otp.persistence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;

import org.hibernate.query.NativeQuery;

import otp.attestation.Anchor;
import otp.attestation.KeptRoots;
import otp.attestation.Root;
import otp.chain.Checkpoint;
import otp.crypto.Bytes;

/** Reads roots from the database. */
@ApplicationScoped
class JpaKeptRoots implements KeptRoots {

    private static final String HELD = "SELECT an.chain_id, an.seq, an.mac, e.mac AS found, COALESCE(a.last_seq, c.last_seq) AS last_seq,"
            + " COALESCE(a.audit_base_seq, c.audit_base_seq) AS base_seq, COALESCE(a.audit_base, c.audit_base) AS base FROM audit_anchor an"
            + " LEFT JOIN audit_event e ON e.account_id = an.chain_id AND e.seq = an.seq"
            + " LEFT JOIN account a ON a.id = an.chain_id AND a.application_id = an.application_id"
            + " LEFT JOIN audit_chain c ON c.application_id = an.chain_id AND c.application_id = an.application_id";

    @PersistenceContext(unitName = "otp")
    private EntityManager entities;

    @Override
    public List<Root> from(UUID application, long number, int limit) {
        return roots(entities, "WHERE application_id = :application AND number >= :number ORDER BY number", application,
                query -> query.setParameter("number", number), limit);
    }

    @SuppressWarnings("unchecked")
    static List<Root> roots(EntityManager entities, String which, UUID application, Consumer<Query> parameters, int limit) {
        var query = entities.createNativeQuery("SELECT number, made_at, heads, previous, hash, statement FROM audit_root " + which)
                .unwrap(NativeQuery.class).addScalar("number", Long.class).addScalar("made_at", Instant.class)
                .addScalar("heads", Long.class).addScalar("previous", byte[].class).addScalar("hash", byte[].class)
                .addScalar("statement", String.class);
        query.setParameter("application", Bytes.of(application));
        parameters.accept(query);
        List<Object[]> rows = query.setMaxResults(limit).getResultList();
        return rows.stream().map(row -> new Root(application, (Long) row[0], (Instant) row[1], (Long) row[2], (byte[]) row[3],
                (byte[]) row[4], (String) row[5])).toList();
    }

    @Override
    public long newestBefore(UUID application, Instant since) {
        return number("SELECT COALESCE(MAX(number), 0) FROM audit_root WHERE application_id = :application AND made_at < :at", application,
                since);
    }

    @Override
    public long firstFrom(UUID application, Instant until) {
        return number("SELECT COALESCE(MIN(number), " + Long.MAX_VALUE + ") FROM audit_root WHERE application_id = :application"
                + " AND made_at >= :at", application, until);
    }

    @Override
    public long newestAnchored(UUID application) {
        return number("SELECT COALESCE(MAX(number), 0) FROM audit_anchor WHERE application_id = :application", application, null);
    }

    private long number(String sql, UUID application, Instant at) {
        var query = entities.createNativeQuery(sql).setParameter("application", Bytes.of(application));
        return ((Number) (at == null ? query : query.setParameter("at", at)).getSingleResult()).longValue();
    }

    @Override
    public List<Held> anchors(UUID application, long number, UUID after, int limit) {
        return page(entities, HELD, application, number, after, limit).stream().map(JpaKeptRoots::held).toList();
    }

    @SuppressWarnings("unchecked")
    static List<Object[]> page(EntityManager entities, String sql, UUID application, long number, UUID after, int limit) {
        var query = entities.createNativeQuery(sql + " WHERE an.application_id = :application AND an.number = :number"
                + (after == null ? "" : " AND an.chain_id > :after") + " ORDER BY an.chain_id")
                .setParameter("application", Bytes.of(application)).setParameter("number", number);
        if (after != null) {
            query.setParameter("after", Bytes.of(after));
        }
        return query.setMaxResults(limit).getResultList();
    }

    private static Held held(Object[] row) {
        var anchor = new Anchor(Bytes.id((byte[]) row[0]), number(row[1]), (byte[]) row[2]);
        return new Held(anchor, (byte[]) row[3], row[4] == null ? null
                : new Ends(number(row[4]), number(row[5]),
                        Checkpoint.of((byte[]) row[6])));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
