package otp.cluster;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static otp.cluster.Company.told;

import java.util.List;

import org.junit.jupiter.api.Test;

import otp.system.Cluster;
import otp.system.ClusterNode;
import otp.system.Send;

/** What a node had taken on when it died is done by the other. */
@ClusterTest
class NodeDeathTest {

    private final Cluster cluster = TwoNodes.cluster();

    @Test
    void the30CodesOfANodeThatDiedBeforeItSentOneArriveFromTheOtherAndAreRight() {
        ClusterNode dying = cluster.one();
        Company company = Company.of(cluster, "");
        List<Person> people = Person.some(30);
        dying.whatsApp().hold();
        List<String> verifications = company.start(dying, people);

        dying.kill();

        await().atMost(ofSeconds(60))
                .until(() -> people.stream().allMatch(person -> cluster.whatsApp().lastCode(person.number()).isPresent()));
        assertThat(people).flatExtracting(person -> cluster.whatsApp().sendsTo(person.number())).hasSize(30)
                .allMatch(cluster.other()::made);
        for (int i = 0; i < people.size(); i++) {
            told(200, company.check(cluster.other(), verifications.get(i), cluster.whatsApp().awaitCode(people.get(i).number(), 1)));
        }
    }

    @Test
    void the20LockoutsOfADeadNodeAreEachAnnouncedOnceByTheOther() {
        ClusterNode dying = cluster.one();
        Company company = Company.of(cluster, "\"maxAttempts\": 1, \"lockout\": [\"PT15S\"]");
        Announcements announcements = new Announcements(cluster, company);
        List<Person> people = Person.some(20);
        company.lock(dying, people);

        dying.kill();

        assertThat(announcements.over()).as("lockouts that were over before the node was dead").isZero();
        announcements.awaitAll(people);
        assertThat(people).allSatisfy(person -> assertThat(announcements.to(person)).hasSize(1).allMatch(cluster.other()::made));
        announcements.assertWrittenDownOnce(people);
    }

    @Test
    void whoeverANodeWasTellingWhenItDiedIsToldAgainAndNobodyElse() {
        Company company = Company.of(cluster, "\"maxAttempts\": 1, \"lockout\": [\"PT5S\"]");
        Announcements announcements = new Announcements(cluster, company);
        List<Person> people = Person.some(6);
        cluster.whatsApp().pause(Announcements::isOne);
        company.lock(cluster.one(), people);
        await().atMost(ofSeconds(30)).pollInterval(ofMillis(10)).until(() -> announcements.to(people).size() == people.size());
        ClusterNode dying = cluster.nodes().stream().filter(node -> node.made(announcements.to(people).get(0))).findFirst().orElseThrow();

        dying.kill();
        cluster.whatsApp().resume();

        announcements.awaitAll(people);
        assertThat(people).allSatisfy(person -> {
            List<Send> told = announcements.to(person);
            assertThat(told).hasSize(dying.made(told.get(0)) ? 2 : 1);
            assertThat(told).filteredOn(dying::made).hasSizeLessThan(2);
        });
        announcements.assertWrittenDownOnce(people);
    }
}
