package otp.timer;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import javax.sql.DataSource;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.health.DatabaseClock;
import otp.transaction.DatabaseUnavailableException;

/**
 * Whether this node may act by its clock. A node ahead of the others would take leases for over that are not, and tell people that an account is
 * open which still is not: what time drives is left to the others until the clocks agree again.
 */
@ApplicationScoped
public class Clocks {

    private static final Duration BELIEVED = Duration.ofSeconds(5);

    @Resource(lookup = "java:jboss/datasources/OtpDS")
    private DataSource database;

    @Inject
    DatabaseClock databaseClock;

    @Inject
    Clock clock;

    private Instant looked;
    private boolean agree;

    /** Asks the database every few seconds. */
    public synchronized boolean agree() {
        Instant now = clock.instant();
        if (looked == null || now.isBefore(looked) || !now.isBefore(looked.plus(BELIEVED))) {
            try (Connection connection = database.getConnection()) {
                agree = databaseClock.agrees(connection);
                looked = now;
            } catch (SQLException e) {
                throw new DatabaseUnavailableException(e);
            }
        }
        return agree;
    }
}
