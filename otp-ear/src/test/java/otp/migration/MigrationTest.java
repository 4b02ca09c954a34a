package otp.migration;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import otp.system.MySqlSchema;
import otp.system.MySqlTest;
import otp.system.OtpServer;
import otp.system.ServerSetup;

/** Starts that collide and starts that die. MySQL commits each DDL statement by itself, so nothing rolls back here. */
@MySqlTest
class MigrationTest {

    private static final String HISTORY = """
            CREATE TABLE flyway_schema_history (installed_rank INT NOT NULL PRIMARY KEY, version VARCHAR(50), description VARCHAR(200) NOT NULL,
            type VARCHAR(20) NOT NULL, script VARCHAR(1000) NOT NULL, checksum INT, installed_by VARCHAR(100) NOT NULL,
            installed_on TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, execution_time INT NOT NULL, success BOOL NOT NULL)""";

    private MySqlSchema schema;

    @BeforeEach
    void makeAnEmptySchema() {
        schema = MySqlSchema.create();
    }

    @AfterEach
    void dropIt() {
        schema.close();
    }

    @Test
    void twoNodesThatStartAtOnceOnAnEmptySchemaBothBecomeReadyAndEachMigrationRanOnce() {
        try (OtpServer one = ServerSetup.on(schema).launch(); OtpServer other = ServerSetup.on(schema).launch()) {
            one.awaitReady();
            other.awaitReady();

            assertEachMigrationRanOnce();
        }
    }

    @Test
    void aFirstStartKilledBetweenAStatementAndItsHistoryRowIsFinishedByTheNext() throws Exception {
        schema.execute(HISTORY);
        schema.execute("CREATE TRIGGER pause BEFORE INSERT ON flyway_schema_history FOR EACH ROW "
                + "SET NEW.description = IF(NEW.version = '007', CONCAT(NEW.description, GET_LOCK('" + lock()
                + "', 30)), NEW.description)");
        try (Connection holder = schema.connect(); Statement statement = holder.createStatement()) {
            statement.execute("DO GET_LOCK('" + lock() + "', 0)");
            try (OtpServer server = ServerSetup.on(schema).launch()) {
                await().atMost(ofSeconds(120)).pollInterval(ofMillis(20)).until(() -> !waiting().isEmpty());
                server.kill();
                waiting().forEach(connection -> schema.execute("KILL " + connection));
                schema.execute("DROP TRIGGER pause");
                assertThat(schema.query("SHOW TABLES")).contains("verification").doesNotContain("idempotency_record");
                assertThat(schema.query("SELECT version FROM flyway_schema_history")).contains("006").doesNotContain("007");

                server.launch();
                server.awaitReady();
            }
        }
        assertEachMigrationRanOnce();
    }

    @Test
    void aSchemaThatDiffersFromTheEntitiesStopsTheDeployment() {
        try (OtpServer server = ServerSetup.on(schema).start()) {
            server.stop();
            schema.execute("ALTER TABLE account DROP COLUMN failures");

            server.launch();
            server.awaitFailedStart();

            assertThat(server.log()).contains("the schema differs from what this release expects").contains("failures");
        }
    }

    private void assertEachMigrationRanOnce() {
        List<String> versions = schema.query("SELECT version FROM flyway_schema_history ORDER BY installed_rank");
        assertThat(versions).isNotEmpty().doesNotHaveDuplicates().isSorted();
        assertThat(schema.query("SELECT version FROM flyway_schema_history WHERE NOT success")).isEmpty();
    }

    private List<String> waiting() {
        return schema.query(
                "SELECT processlist_id FROM performance_schema.threads WHERE processlist_db = DATABASE() AND processlist_state = 'User lock'");
    }

    private String lock() {
        return "test-" + schema.query("SELECT DATABASE()").get(0);
    }
}
