package otp.cluster;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import otp.system.Answer;
import otp.system.Burst;
import otp.system.Cluster;
import otp.system.Crowd;

/** Two nodes send no more to one number than one would. */
@ClusterTest
class BurstAcrossNodesTest {

    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final int CODES = 26;

    private final Cluster cluster = TwoNodes.cluster();

    @Test
    void ofCodesThatBothNodesAreAskedForAtOnceTwentyGoAndTheOthersBecomeDueOneInSixSeconds() {
        Company company = Company.unlimited(cluster);
        String number = Person.next().number();

        List<Answer> starts = Crowd.of(CODES, who -> company.at(cluster.nodes().get(who % 2)).post("verifications",
                "{\"to\":\"" + number + "\",\"account\":\"user-" + who + "\"}")).answers();

        Burst.of(starts, LIFETIME).keepsThePace();
        assertThat(Burst.postponed(starts, LIFETIME)).as("codes that wait").isBetween(1L, (long) CODES - Burst.AT_ONCE);
        await().atMost(ofSeconds(60)).pollInterval(ofMillis(20)).until(() -> cluster.whatsApp().sendsTo(number).size() > Burst.AT_ONCE);
    }
}
