package otp.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

import org.hibernate.Session;

import otp.budget.RequestBudget;
import otp.budget.RequestBudgets;

/** Budgets in the database, by its clock. The embedded one has this node's own. */
@ApplicationScoped
class JpaRequestBudgets implements RequestBudgets {

    @PersistenceContext(unitName = "otp")
    private EntityManager entities;

    private Clock clock;

    protected JpaRequestBudgets() {
        // CDI proxy
    }

    @Inject
    JpaRequestBudgets(Clock clock) {
        this.clock = clock;
    }

    @Override
    public RequestBudget lock(int id) {
        RequestBudget budget = find(id);
        if (budget == null) {
            entities.createNativeQuery("INSERT INTO crm_budget (id, slices) VALUES (:id, :none) ON DUPLICATE KEY UPDATE id = id")
                    .setParameter("id", id)
                    .setParameter("none", new byte[0])
                    .executeUpdate();
            budget = find(id);
        }
        return budget;
    }

    private RequestBudget find(int id) {
        return entities.find(RequestBudget.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Instant time() {
        return entities.unwrap(Session.class).doReturningWork(this::time);
    }

    private Instant time(Connection connection) throws SQLException {
        if (!connection.getMetaData().getDatabaseProductName().startsWith("MySQL")) {
            return clock.instant();
        }
        try (var statement = connection.createStatement(); var row = statement.executeQuery("SELECT UTC_TIMESTAMP(3)")) {
            row.next();
            return row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC);
        }
    }
}
