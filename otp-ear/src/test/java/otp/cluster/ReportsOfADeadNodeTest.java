package otp.cluster;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static otp.cluster.Company.told;

import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.Test;

import otp.system.Cluster;
import otp.system.ClusterNode;
import otp.system.Send;
import otp.system.StatusCall;

/** What a node has answered for, and not applied when it died, is applied by the other. */
@ClusterTest
class ReportsOfADeadNodeTest {

    private final Cluster cluster = TwoNodes.cluster();
    private final Company company = Company.of(cluster, "");

    @Test
    void whatADeadNodeTookIsAppliedByTheOtherOnce() throws SQLException {
        Person person = Person.next();
        ClusterNode dying = cluster.one();
        String verification = company.start(dying, List.of(person)).get(0);
        Send send = sentTo(person);
        String account = "(SELECT account_id FROM verification WHERE id = UUID_TO_BIN('" + verification + "'))";
        try (var holder = cluster.schema().connect(); var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.executeQuery("SELECT id FROM account WHERE id = " + account + " FOR UPDATE").close();

            told(200, StatusCall.tell(dying.server(), StatusCall.status(send.callback(), send.to(), "delivered", "")));
            assertThat(waiting()).isEqualTo(1);
            dying.kill();

            holder.rollback();
        }

        await().atMost(ofSeconds(60)).until(() -> waiting() == 0);
        assertThat(told(200, company.at(cluster.other()).get("verifications/" + verification)).at("/delivery/status"))
                .isEqualTo("delivered");
        assertThat(
                cluster.schema().count("SELECT COUNT(*) FROM audit_event WHERE event_type = 'code.delivered' AND account_id = " + account))
                .isEqualTo(1);
    }

    @Test
    void toldToBothNodesAtOnceItIsWrittenOnce() {
        Person person = Person.next();
        String verification = company.start(cluster.one(), List.of(person)).get(0);
        Send send = sentTo(person);
        String[] statuses = {StatusCall.status(send.callback(), send.to(), "read", ""),
                StatusCall.status(send.callback(), send.to(), "delivered", "")};

        cluster.nodes().parallelStream().forEach(node -> told(200, StatusCall.tell(node.server(), statuses)));

        await().atMost(ofSeconds(60)).until(() -> waiting() == 0);
        assertThat(told(200, company.at(cluster.other()).get("verifications/" + verification)).at("/delivery/status")).isEqualTo("read");
        assertThat(cluster.schema().count("SELECT COUNT(*) FROM audit_event WHERE event_type IN ('code.delivered', 'code.read')"
                + " AND account_id = (SELECT account_id FROM verification WHERE id = UUID_TO_BIN('" + verification + "'))")).isEqualTo(2);
    }

    private Send sentTo(Person person) {
        cluster.whatsApp().awaitCode(person.number(), 1);
        await().atMost(ofSeconds(20)).until(() -> cluster.unsentMessages() == 0);
        return cluster.whatsApp().sendsTo(person.number()).get(0);
    }

    private int waiting() {
        return cluster.schema().count("SELECT COUNT(*) FROM delivery_report");
    }
}
