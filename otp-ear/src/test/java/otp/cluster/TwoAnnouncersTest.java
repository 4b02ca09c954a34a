package otp.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import otp.system.Cluster;

/** Both nodes look for lockouts that are over. */
@ClusterTest
class TwoAnnouncersTest {

    private final Cluster cluster = TwoNodes.cluster();

    @Test
    void ofTwoNodesThatMayAnnounce20LockoutsOneDoesEach() {
        Company company = Company.of(cluster, "\"maxAttempts\": 1, \"lockout\": [\"PT2S\"]");
        Announcements announcements = new Announcements(cluster, company);
        List<Person> people = Person.some(20);
        company.lock(cluster.one(), people.subList(0, 10));
        company.lock(cluster.other(), people.subList(10, 20));

        announcements.awaitAll(people);

        assertThat(people).allSatisfy(person -> assertThat(announcements.to(person)).hasSize(1));
        announcements.assertWrittenDownOnce(people);
    }
}
