package otp.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import otp.system.Answer;
import otp.system.Cluster;
import otp.system.Crowd;
import otp.system.Workflow;

/** HubSpot repeats what it got no answer to, and the repetition may reach the other node: one execution acts once. */
@ClusterTest
class WorkflowAcrossNodesTest {

    private static final String CONTACT = "614";
    private static Company company;

    private final Cluster cluster = TwoNodes.cluster();
    private final Person ada = Person.next();

    @BeforeAll
    static void makeTheCompany() {
        company = Company.of(TwoNodes.cluster(), "\"maxAttempts\": 1, \"lockout\": [\"PT1H\"]");
    }

    @Test
    void fiftyStartsAtOnceAreOne() {
        String callback = Workflow.fresh();
        String verification = once(workflow -> workflow.starts(callback, company.name(), CONTACT, ada.number()))
                .at("/outputFields/verification");

        assertThat(cluster.schema().query("SELECT BIN_TO_UUID(id) FROM verification WHERE contact_hubspot_id = '" + CONTACT + "'"))
                .containsExactly(verification);
    }

    @Test
    void fiftyReleasesAtOnceAreOne() {
        company.lock(cluster.one(), List.of(ada));
        String lockout = cluster.schema().query("SELECT BIN_TO_UUID(id) FROM lockout ORDER BY id DESC LIMIT 1").get(0);
        cluster.schema().execute("INSERT INTO crm_account (account_id, application_id, contact_id) SELECT account_id, application_id, '"
                + CONTACT + "' FROM lockout WHERE id = UUID_TO_BIN('" + lockout + "')");
        String callback = Workflow.fresh();

        assertThat(once(workflow -> workflow.releases(callback, company.name(), CONTACT, "")).at("/outputFields/lockout"))
                .isEqualTo(lockout);
        assertThat(cluster.schema().count("SELECT COUNT(*) FROM audit_event WHERE event_type = 'lockout.released' AND details LIKE '%"
                + lockout + "%' AND actor = '" + Workflow.ACTOR + "'")).isOne();
    }

    /** Half of the crowd at each node; who is not told what came of it is to come again, and is then told the same. */
    private Answer once(Function<Workflow, Answer> call) {
        List<Answer> answers = Crowd.of(50, number -> call.apply(new Workflow(cluster.nodes().get(number % 2).server()))).answers();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).as(answer::toString).isIn(200, 503));
        Answer told = answers.stream().filter(answer -> answer.status() == 200).findFirst().orElseThrow();
        assertThat(told.at("/outputFields/hs_execution_state")).isEqualTo("SUCCESS");
        assertThat(answers).filteredOn(answer -> answer.status() == 200)
                .allSatisfy(answer -> assertThat(answer.text()).isEqualTo(told.text()));
        cluster.nodes().forEach(node -> assertThat(call.apply(new Workflow(node.server())).text()).isEqualTo(told.text()));
        return told;
    }
}
