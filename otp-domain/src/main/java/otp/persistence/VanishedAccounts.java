package otp.persistence;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.hibernate.query.NativeQuery;

import otp.attestation.KeptLog.Trace;
import otp.attestation.Period;
import otp.crypto.Bytes;

/** Finds rows of accounts that are not there, a slice of an index at a time. */
final class VanishedAccounts {

    private static final int SLICE = 10_000;
    private static final String NO_ACCOUNT = " AND NOT EXISTS (SELECT 1 FROM account a WHERE a.id = t.account_id"
            + " AND a.application_id = t.application_id)";
    private static final String NO_CHAIN = " AND NOT EXISTS (SELECT 1 FROM audit_chain c WHERE c.application_id = t.account_id"
            + " AND c.application_id = t.application_id)";
    private static final UUID LAST = new UUID(-1, -1);
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final EntityManager entities;
    private final UUID application;

    VanishedAccounts(EntityManager entities, UUID application) {
        this.entities = entities;
        this.application = application;
    }

    Optional<UUID> among(Trace trace, Period period) {
        var since = period.since() == null ? Instant.EPOCH : period.since();
        var until = period.until() == null ? NEVER : period.until();
        if (trace == Trace.EVENT) {
            return among("audit_event", "occurred_at", NO_ACCOUNT + NO_CHAIN, Instant.class, since, until);
        }
        var last = period.until() == null ? LAST : floor(until);
        return among(trace.name().toLowerCase(Locale.ROOT), "id", NO_ACCOUNT, byte[].class, Bytes.of(floor(since)), Bytes.of(last));
    }

    /** Ids are made in the order of time. */
    private static UUID floor(Instant instant) {
        return new UUID(instant.toEpochMilli() << 16, 0);
    }

    private <T> Optional<UUID> among(String table, String column, String gone, Class<T> type, T since, T until) {
        T from = since;
        while (true) {
            var bound = bound(table, column, type, from, until);
            var found = query("SELECT t.account_id FROM " + table + " t WHERE t.application_id = :application AND t." + column
                    + " >= :from AND t." + column + (bound.isPresent() ? " <= :until" : " < :until") + gone)
                    .setParameter("from", from).setParameter("until", bound.orElse(until)).setMaxResults(1).getResultList().stream()
                    .findFirst();
            if (found.isPresent() || bound.isEmpty()) {
                return found.map(id -> Bytes.id((byte[]) id));
            }
            from = bound.get();
        }
    }

    /** Where a slice ends; empty: what is left is less than one. */
    private <T> Optional<T> bound(String table, String column, Class<T> type, T from, T until) {
        return query("SELECT DISTINCT t." + column + " AS bound FROM " + table + " t WHERE t.application_id = :application AND t." + column
                + " >= :from AND t." + column + " < :until ORDER BY t." + column).addScalar("bound", type)
                .setParameter("from", from).setParameter("until", until)
                .setFirstResult(SLICE).setMaxResults(1).getResultList().stream().findFirst().map(type::cast);
    }

    @SuppressWarnings("unchecked")
    private NativeQuery<Object> query(String sql) {
        return entities.createNativeQuery(sql).unwrap(NativeQuery.class).setParameter("application", Bytes.of(application));
    }
}
