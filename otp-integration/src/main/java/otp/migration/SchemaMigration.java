package otp.migration;

import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;

/**
 * Runs what is new of the migrations. MySQL commits every DDL statement by itself, so each script is one statement that may be repeated: a node
 * killed between a statement and its history row repeats it at the next start. Nodes that start at once wait for each other by a lock that
 * belongs to a connection and dies with it.
 */
@Dependent
public class SchemaMigration {

    private static final int LONGEST_WAIT_FOR_ANOTHER_NODE = 300; // tries, one a second

    @Resource(lookup = "java:jboss/datasources/OtpDS")
    private DataSource database;

    public void run() {
        Flyway flyway = flyway();
        if (Stream.of(flyway.info().all()).anyMatch(migration -> migration.getState() == MigrationState.FAILED)) {
            flyway.repair(); // a statement that failed changed nothing; its row would only keep the corrected one from running
        }
        flyway.migrate();
    }

    private Flyway flyway() {
        Scripts scripts = new Scripts();
        return Flyway.configure(Thread.currentThread().getContextClassLoader())
                .dataSource(database)
                .resourceProvider(scripts)
                .javaMigrationClassProvider(List::of)
                .javaMigrations(scripts.additions())
                .loggers("slf4j")
                .lockRetryCount(LONGEST_WAIT_FOR_ANOTHER_NODE)
                .cleanDisabled(true)
                .load();
    }
}
