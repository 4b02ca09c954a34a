package otp.health;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The clock of MySQL's host. The embedded database has this node's own. */
@ApplicationScoped
public class DatabaseClock {

    @Inject
    Clock clock;

    /** More than this apart, a node may not act by its clock. */
    static final Duration TOLERANCE = Duration.ofSeconds(1);

    public boolean agrees(Connection connection) throws SQLException {
        return agree(behind(connection));
    }

    static boolean agree(Duration apart) {
        return apart.abs().compareTo(TOLERANCE) <= 0;
    }

    /** How far it is behind this node's; what the question's own way explains is given the benefit of the doubt. */
    Duration behind(Connection connection) throws SQLException {
        if (!connection.getMetaData().getDatabaseProductName().startsWith("MySQL")) {
            return Duration.ZERO;
        }
        try (Statement statement = connection.createStatement()) {
            Instant asked = clock.instant();
            try (ResultSet row = statement.executeQuery("SELECT UTC_TIMESTAMP(3)")) {
                row.next();
                return apart(asked, row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC), clock.instant());
            }
        }
    }

    /** Zero when the database's time lies between question and answer. */
    static Duration apart(Instant asked, Instant told, Instant answered) {
        if (told.isBefore(asked)) {
            return Duration.between(told, asked);
        }
        return told.isAfter(answered) ? Duration.between(told, answered) : Duration.ZERO;
    }
}
