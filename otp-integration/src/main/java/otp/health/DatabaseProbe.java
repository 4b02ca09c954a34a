package otp.health;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.sql.DataSource;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Asks the database for a sign of life, with an answer within 3 s whatever the pool and the sockets do. Whoever asks while a question is open
 * waits for that one, so a silent database holds one thread and one connection, not one each time.
 */
@ApplicationScoped
public class DatabaseProbe {

    private static final int LONGEST_SECONDS = 3;
    private static final int QUERY_SECONDS = 2;

    @Resource(lookup = "java:jboss/datasources/OtpDS")
    private DataSource database;

    @Resource(lookup = "java:jboss/ee/concurrency/executor/default")
    private ManagedExecutorService executor;

    @Inject
    DatabaseClock clock;

    private Future<Sign> open;

    private record Sign(boolean alive, Duration drift) {

        static final Sign NONE = new Sign(false, null);
    }

    public boolean answers() {
        return sign().alive();
    }

    /** How far this node's clock is ahead of the database's; negative when it is behind, empty when the database does not say. */
    public Optional<Duration> drift() {
        return Optional.ofNullable(sign().drift());
    }

    private Sign sign() {
        try {
            return question().get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | RejectedExecutionException e) {
            return Sign.NONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Sign.NONE;
        }
    }

    private synchronized Future<Sign> question() {
        if (open == null || open.isDone()) {
            open = executor.submit(this::ask);
        }
        return open;
    }

    private Sign ask() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(QUERY_SECONDS) ? new Sign(true, clock.behind(connection)) : Sign.NONE;
        }
    }
}
