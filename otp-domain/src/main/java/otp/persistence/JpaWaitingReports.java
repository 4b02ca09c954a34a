package otp.persistence;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;

import otp.crypto.Bytes;
import otp.report.WaitingReport;
import otp.report.WaitingReports;

/** Reports in the database, as plain rows: they come in crowds, live for a moment and are never changed but for their time. */
@ApplicationScoped
class JpaWaitingReports implements WaitingReports {

    /** How long a row that only a newer node can read is left to such nodes; it would stand in front of all others. */
    private static final Duration NEWER = Duration.ofMinutes(1);

    @PersistenceContext(unitName = "otp")
    private EntityManager entities;

    @Resource(lookup = "java:jboss/datasources/OtpDS")
    private DataSource database;

    @Override
    public void add(List<WaitingReport> reports) {
        on(statements -> {
            for (int from = 0; from < reports.size(); from += AT_ONCE) {
                statements.insert(reports.subList(from, Math.min(from + AT_ONCE, reports.size())));
            }
            return null;
        });
    }

    @Override
    public List<WaitingReport> due(Instant now, int limit) {
        return on(statements -> {
            var rows = statements.due(now, limit);
            var newer = rows.stream().filter(row -> row.read().isEmpty()).map(StoredReport::id).toList();
            if (!newer.isEmpty()) {
                statements.push(newer, now, now.plus(NEWER));
            }
            return rows.stream().flatMap(row -> row.read().stream()).toList();
        });
    }

    @Override
    public Collection<UUID> claim(Collection<UUID> ids, Instant now, Instant until) {
        return on(statements -> statements.push(ids, now, until));
    }

    @Override
    public void putOff(Collection<UUID> ids, Instant until) {
        entities.createNativeQuery("UPDATE delivery_report SET due_at = :until, tries = tries + 1 WHERE id IN (:ids)")
                .setParameter("until", until)
                .setParameter("ids", bytes(ids))
                .executeUpdate();
    }

    @Override
    public void remove(Collection<UUID> ids) {
        entities.createNativeQuery("DELETE FROM delivery_report WHERE id IN (:ids)").setParameter("ids", bytes(ids)).executeUpdate();
    }

    private static List<byte[]> bytes(Collection<UUID> ids) {
        return Padded.of(ids).stream().map(Bytes::of).toList();
    }

    @Override
    public Optional<Instant> next() {
        return on(JdbcReports::next);
    }

    private <R> R on(Work<R> work) {
        try (var connection = database.getConnection()) {
            return work.with(new JdbcReports(connection));
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private interface Work<R> {

        R with(JdbcReports statements) throws SQLException;
    }
}
