package otp.cluster;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import otp.system.Cluster;
import otp.system.ClusterNode;

/** The database is away while recurring work goes on, and lockouts end. */
@ClusterTest
class DatabaseOutageTest {

    private static final String GONE = "The database does not answer";
    private static final String BACK = "The database answers again";
    /** More than two rounds of all that recurs every few seconds. */
    private static final Duration ROUNDS = ofSeconds(11);

    private final Cluster cluster = TwoNodes.cluster();
    private final List<Person> people = Person.some(10);
    private Announcements announcements;

    @BeforeEach
    void theDatabaseGoesBeforeTheLockoutsEnd() {
        Company company = Company.of(cluster, "\"maxAttempts\": 1, \"lockout\": [\"PT8S\"]");
        announcements = new Announcements(cluster, company);
        company.lock(cluster.one(), people.subList(0, 5));
        company.lock(cluster.other(), people.subList(5, 10));
        cluster.nodes().forEach(node -> node.database().cut());
        assertThat(announcements.over()).as("lockouts that were over before the outage").isZero();
    }

    @Test
    void eachNodeSaysSoOnceAndWhoseLockoutEndedMeanwhileIsToldOnceAfterwards() {
        await().atMost(ofSeconds(30)).until(() -> announcements.over() == people.size());
        await().atMost(ofSeconds(30)).until(() -> cluster.nodes().stream().allMatch(node -> times(GONE, node) > 0));
        List<String> said = said();
        await().pollDelay(ROUNDS).atMost(ROUNDS.multipliedBy(2)).untilAsserted(() -> assertThat(said()).isEqualTo(said));
        assertThat(announcements.to(people)).isEmpty();

        cluster.nodes().forEach(node -> node.database().restore());

        announcements.awaitAll(people);
        assertThat(people).allSatisfy(person -> assertThat(announcements.to(person)).hasSize(1));
        announcements.assertWrittenDownOnce(people);
        assertThat(cluster.nodes()).allSatisfy(node -> {
            assertThat(times(GONE, node)).isEqualTo(1);
            assertThat(times(BACK, node)).isLessThan(2); // work that recurs every few minutes may have to notice it still
        });
    }

    private List<String> said() {
        return cluster.nodes().stream().map(node -> node.server().console()).toList();
    }

    private static long times(String word, ClusterNode node) {
        return node.server().console().lines().filter(line -> line.contains(word)).count();
    }
}
