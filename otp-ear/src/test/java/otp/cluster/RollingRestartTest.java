package otp.cluster;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static otp.cluster.Company.told;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import otp.system.Cluster;
import otp.system.ClusterNode;
import otp.system.OtpClient;

/** A release is rolled out node by node while people log in. */
@ClusterTest
class RollingRestartTest {

    private static final int CALLERS = 8;
    private static final int MOST = 1_000;

    private final Cluster cluster = TwoNodes.cluster();
    private final Company company = Company.of(cluster, "");
    private final AtomicBoolean over = new AtomicBoolean();

    @Test
    void callersWhoRepeatThemselvesWithAKeyGetEveryVerificationApprovedOnce() {
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        try {
            List<CompletableFuture<List<String>>> callers = Stream.generate(() -> CompletableFuture.supplyAsync(this::logIn, threads))
                    .limit(CALLERS).toList();
            cluster.nodes().forEach(this::restart);
            over.set(true);

            List<String> verifications = callers.stream().flatMap(caller -> caller.join().stream()).toList();

            assertApprovedOnce(verifications);
        } finally {
            over.set(true);
            threads.shutdownNow();
        }
    }

    private void restart(ClusterNode node) {
        node.server().stop();
        node.server().launch();
        node.server().awaitReady();
    }

    /** One person after the other, as long as the nodes are being restarted. */
    private List<String> logIn() {
        List<OtpClient> nodes = cluster.nodes().stream().map(company::at).toList();
        PatientCaller caller = new PatientCaller(nodes);
        List<String> verifications = new ArrayList<>();
        while (!over.get() && verifications.size() < MOST) {
            Person person = Person.next();
            String id = told(201, caller.post("verifications", person.wish())).at("/id");
            verifications.add(id);
            told(200, caller.post("verifications/" + id + "/checks", "{\"code\":\"" + awaitCode(person) + "\"}"));
        }
        return verifications;
    }

    /** Left by a node that went, it comes when its lease is over. Nobody reads one at once, and the nodes that start need time as well. */
    private String awaitCode(Person person) {
        return await().atMost(ofSeconds(60)).pollInterval(ofMillis(200))
                .until(() -> cluster.whatsApp().lastCode(person.number()), code -> code.isPresent()).orElseThrow();
    }

    private void assertApprovedOnce(List<String> verifications) {
        assertThat(verifications).isNotEmpty().doesNotHaveDuplicates();
        assertThat(cluster.schema().query("SELECT BIN_TO_UUID(v.id) FROM verification v JOIN application a ON a.id = v.application_id "
                + "WHERE a.name = '" + company.name() + "'")).containsExactlyInAnyOrderElementsOf(verifications);
        assertThat(cluster.schema().query("SELECT BIN_TO_UUID(e.verification_id) FROM audit_event e JOIN application a "
                + "ON a.id = e.application_id WHERE a.name = '" + company.name() + "' AND e.event_type = 'check.approved'"))
                .containsExactlyInAnyOrderElementsOf(verifications);
    }
}
