package otp.health;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.sql.DataSource;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;

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

    private Future<Boolean> open;

    public boolean answers() {
        try {
            return question().get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | RejectedExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized Future<Boolean> question() {
        if (open == null || open.isDone()) {
            open = executor.submit(this::ask);
        }
        return open;
    }

    private boolean ask() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(QUERY_SECONDS);
        }
    }
}
