package otp.cluster;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static otp.cluster.Company.told;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import otp.system.Cluster;
import otp.system.ClusterNode;

/** A call to the provider holds no row, no connection and no caller. */
@ClusterTest
class SlowProviderTest {

    private static final Duration HELD = ofSeconds(10);
    /** MySQL counts in picoseconds. */
    private static final String OLD_TRANSACTIONS = """
            SELECT COUNT(*) FROM performance_schema.events_transactions_current JOIN performance_schema.threads USING (thread_id)
            WHERE processlist_db = DATABASE() AND state = 'ACTIVE' AND timer_wait > 1000000000000""";

    private final Cluster cluster = TwoNodes.cluster();
    private final ClusterNode node = cluster.one();

    @Test
    void whileACallIsHeldFor10SecondsNoTransactionGetsOlderThanOneAndEverybodyElseIsServed() throws Exception {
        assertThatAnOldTransactionIsSeen();
        Company company = Company.of(cluster, "");
        Person held = Person.next();
        cluster.whatsApp().pause(send -> send.to().equals(held.number().substring(1)));
        String verification = told(201, company.at(node).post("verifications", held.wish())).at("/id");
        String code = cluster.whatsApp().awaitCode(held.number(), 1);

        for (Instant until = Instant.now().plus(HELD); Instant.now().isBefore(until);) {
            assertThat(oldTransactions()).isZero();
            Person other = Person.next();
            String id = told(201, company.at(node).post("verifications", other.wish())).at("/id");
            told(200, company.check(node, id, cluster.whatsApp().awaitCode(other.number(), 1)));
        }

        told(200, company.check(node, verification, code));
    }

    private void assertThatAnOldTransactionIsSeen() throws SQLException {
        try (Connection connection = cluster.schema().connect(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeQuery("SELECT id FROM account LIMIT 1");
            await().alias("MySQL tells how old transactions are").atMost(ofSeconds(20)).pollInterval(ofMillis(50))
                    .until(() -> oldTransactions() == 1);
        }
    }

    private int oldTransactions() {
        return cluster.schema().count(OLD_TRANSACTIONS);
    }
}
