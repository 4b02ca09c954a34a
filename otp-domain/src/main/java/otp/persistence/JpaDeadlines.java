package otp.persistence;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;

import otp.expiry.Deadlines;

/** What is due, in the database; each query reads an index on the due time and nothing that waits. */
@ApplicationScoped
class JpaDeadlines implements Deadlines {

    @PersistenceContext(unitName = "otp")
    private EntityManager entities;

    @Resource(lookup = "java:jboss/datasources/OtpDS")
    private DataSource database;

    @Override
    public Optional<Instant> next(Kind kind) {
        return Optional
                .ofNullable(entities.createQuery("select min(r.dueAt) from " + entity(kind) + " r", Instant.class).getSingleResult());
    }

    @Override
    public List<Due> due(Kind kind, Instant now, int limit) {
        return entities
                .createQuery("select r.accountId, r.id from " + entity(kind) + " r where r.dueAt <= :now order by r.dueAt", Object[].class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList().stream().map(row -> new Due((UUID) row[0], (UUID) row[1])).toList();
    }

    @Override
    public List<Due> claim(Kind kind, List<Due> rows, Instant now, Instant until) {
        try (var connection = database.getConnection()) {
            return new JdbcClaim(connection, table(kind)).push(rows, now, until);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static String table(Kind kind) {
        return entity(kind).toLowerCase(Locale.ROOT);
    }

    private static String entity(Kind kind) {
        return switch (kind) {
            case LOCKOUT -> "Lockout";
            case VERIFICATION -> "Verification";
        };
    }
}
