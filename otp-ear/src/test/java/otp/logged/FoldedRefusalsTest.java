package otp.logged;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import otp.system.Answer;
import otp.system.Cluster;
import otp.system.Crowd;
import otp.system.MySqlTest;
import otp.system.OtpClient;

/** Refusals of strangers leave no account, and each is told exactly once, whichever node counted it and whichever tells of it. */
@MySqlTest
class FoldedRefusalsTest {

    private static final String BRITISH = "{\"displayName\":\"British\",\"allowedCountries\":[\"GB\"]}";
    private static final String EVENTS = " FROM audit_event WHERE account_id = application_id AND event_type = 'verification.refused'";
    private static final String TOLD = "COALESCE(SUM(CAST(JSON_EXTRACT(details, '$.count') AS SIGNED)), 0)";

    private static Cluster cluster;

    @BeforeAll
    static void startBothNodes() {
        cluster = Cluster.start();
    }

    @AfterAll
    static void stopBothNodes() {
        cluster.close();
    }

    @BeforeEach
    void bothAreUp() {
        cluster.recover();
    }

    @AfterEach
    void everyChainIsWhole() {
        assertThat(cluster.auditLog().chainsWithGaps()).isEmpty();
        assertThat(cluster.auditLog().chainsWithAnotherHead()).isEmpty();
    }

    private static Answer start(OtpClient caller, int number) {
        return caller.post("verifications", "{\"to\":\"+1415555%04d\",\"account\":\"stranger %d\"}".formatted(5000 + number, number));
    }

    private static void awaitNothingToTell() {
        await().atMost(ofSeconds(180)).until(() -> cluster.schema().count("SELECT COUNT(*) FROM refusal_count") == 0);
    }

    /** Both nodes' timers fire at the same second; what waits is much, so that they meet. */
    @Test
    void twoNodesThatTellAtOnceTellOnce() {
        List<OtpClient> callers = cluster.callers("british", BRITISH);
        Crowd crowd = Crowd.of(40, number -> start(callers.get(number % 2), number));
        assertThat(crowd.outcomes()).containsExactlyInAnyOrderEntriesOf(Map.of("422 recipient-not-allowed", 40));
        for (int application = 0; application < 10; application++) {
            cluster.callers("waiting-" + application, BRITISH);
        }
        cluster.schema().execute("INSERT INTO refusal_count SELECT a.id, m.n, 'verification.refused', 'startsPerClientIp', s.n, 1 + s.n"
                + " FROM application a, (" + numbers(40, 1_000_000) + ") m, (" + numbers(8, 0) + ") s");
        int applications = cluster.schema().count("SELECT COUNT(*) FROM application");

        awaitNothingToTell();

        assertThat(told("british", "recipient-not-allowed")).isEqualTo(40);
        assertThat(cluster.schema().count("SELECT " + TOLD + EVENTS + " AND details LIKE '%startsPerClientIp%'"))
                .isEqualTo(applications * 40 * 36);
        assertThat(cluster.schema().query("SELECT MAX(n) FROM (SELECT COUNT(*) AS n" + EVENTS
                + " GROUP BY account_id, JSON_EXTRACT(details, '$.reason'), JSON_EXTRACT(details, '$.minute')) e")).containsExactly("1");
        assertThat(cluster.schema().count("SELECT COUNT(*) FROM account")).isZero();
    }

    @Test
    void whatADeadNodeCountedAnotherTells() {
        List<OtpClient> callers = cluster.callers("bereaved", BRITISH);
        for (int number = 0; number < 5; number++) {
            assertThat(start(callers.get(0), number).status()).isEqualTo(422);
        }
        cluster.one().kill();

        awaitNothingToTell();

        assertThat(told("bereaved", "recipient-not-allowed")).isEqualTo(5);
    }

    private static int told(String application, String reason) {
        return cluster.schema().count("SELECT " + TOLD + EVENTS + " AND details LIKE '%" + reason
                + "%' AND account_id = (SELECT id FROM application WHERE name = '" + application + "')");
    }

    private static String numbers(int count, int from) {
        return "WITH RECURSIVE n AS (SELECT " + from + " AS n UNION ALL SELECT n + 1 FROM n WHERE n + 1 < " + (from + count)
                + ") SELECT n FROM n";
    }
}
