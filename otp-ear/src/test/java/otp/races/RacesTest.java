package otp.races;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import otp.system.Answer;
import otp.system.Cluster;
import otp.system.Crowd;
import otp.system.MySqlTest;
import otp.system.OtpClient;

/** Whatever arrives at the same time, on whatever node: an account's requests have one order, and nobody gains by being quick. */
@MySqlTest
class RacesTest {

    private static final String PATIENT = """
            {"displayName": "Race", "policy": {"maxAttempts": 3}, "limits": {"sendsPerRecipient": {"count": 1000, "per": "PT1H"}}}""";
    private static final String FIVE_SENDS = """
            {"displayName": "Five", "limits": {"sendsPerRecipient": {"count": 5, "per": "PT1H"}}}""";

    private static Cluster cluster;

    @BeforeAll
    static void startBothNodes() {
        cluster = Cluster.start();
    }

    @AfterAll
    static void stopBothNodes() {
        if (cluster != null) {
            cluster.close();
        }
    }

    @AfterEach
    void theAuditSequenceOfEveryAccountHasNoGap() {
        assertThat(cluster.auditLog().accountsWithGaps()).isEmpty();
    }

    @Test
    void of200WrongCodesExactlyAsManyAreJudgedAsThereAreAttempts() {
        List<OtpClient> callers = cluster.callers("wrong", PATIENT);
        String id = started(callers.get(0), "+14155552001", "guessed");

        Crowd crowd = Crowd.of(200, number -> check(of(callers, number), id, "x%05d".formatted(number)));

        Map<String, Integer> outcomes = crowd.outcomes();
        assertThat(outcomes.keySet()).isSubsetOf("422 incorrect-code", "423 account-locked", "429 account-busy");
        assertThat(outcomes).containsEntry("422 incorrect-code", 2).containsKey("423 account-locked");
        assertThat(cluster.auditLog().types(id)).filteredOn(type -> !type.startsWith("code."))
                .startsWith("verification.started", "check.incorrect", "check.incorrect", "check.incorrect", "lockout.started")
                .satisfies(types -> assertThat(types).filteredOn("check.incorrect"::equals).hasSize(3))
                .satisfies(types -> assertThat(types).filteredOn("lockout.started"::equals).hasSize(1));
    }

    @Test
    void aRightCodeThat100CarryAtTheSameTimeApprovesOnce() {
        List<OtpClient> callers = cluster.callers("right", PATIENT);
        String id = started(callers.get(0), "+14155552002", "popular");
        String code = cluster.whatsApp().awaitCode("+14155552002", 1);

        Crowd crowd = Crowd.of(100, number -> check(of(callers, number), id, code));

        assertThat(crowd.outcomes()).containsOnly(Map.entry("200", 1), Map.entry("409 already-decided", 99));
        assertThat(cluster.auditLog().types(id)).containsOnlyOnce("check.approved");
    }

    @Test
    void of20FirstStartsOfAnAccountOneStaysPending() {
        List<OtpClient> callers = cluster.callers("first", PATIENT);

        Crowd crowd = Crowd.of(20, number -> start(of(callers, number), "+14155552003", "newcomer"));

        assertThat(crowd.outcomes()).containsOnly(Map.entry("201", 20));
        assertThat(crowd.answers()).extracting(answer -> callers.get(0).get("verifications/" + answer.at("/id")).at("/status"))
                .containsOnlyOnce("pending").containsOnly("pending", "superseded");
    }

    @Test
    void of40StartsForOneRecipientAsManySendAsTheLimitAllows() {
        List<OtpClient> callers = cluster.callers("five", FIVE_SENDS);

        Crowd crowd = Crowd.of(40, number -> start(of(callers, number), "+14155552004", "one of many " + number));

        assertThat(crowd.outcomes()).containsOnly(Map.entry("201", 5), Map.entry("429 sendsPerRecipient", 35));
        await().alias("everything is sent that will be").atMost(ofSeconds(20)).pollInterval(ofMillis(50))
                .until(() -> cluster.unsentMessages() == 0);
        assertThat(cluster.whatsApp().sendsTo("+14155552004")).hasSize(5);
    }

    @Test
    void namesThatOnlyMySqlMightTakeForOneAreThreeAccounts() {
        List<OtpClient> callers = cluster.callers("names", PATIENT);
        List<String> names = List.of("ada", "Ada", "ádá");

        Crowd starts = Crowd.of(3, number -> start(of(callers, number), "+1415555300" + number, names.get(number)));
        List<String> ids = starts.answers().stream().map(answer -> answer.at("/id")).toList();
        check(callers.get(0), ids.get(0), "x00001");
        check(callers.get(1), ids.get(0), "x00002");
        check(callers.get(0), ids.get(1), "x00003");

        assertThat(ids).extracting(id -> callers.get(1).get("verifications/" + id))
                .extracting(answer -> answer.at("/account") + " " + answer.at("/status") + " " + answer.at("/attemptsRemaining"))
                .containsExactly("ada pending 1", "Ada pending 2", "ádá pending 3");
    }

    private static OtpClient of(List<OtpClient> callers, int number) {
        return callers.get(number % callers.size());
    }

    private static String started(OtpClient caller, String to, String account) {
        Answer answer = start(caller, to, account);
        assertThat(answer.status()).as(answer::toString).isEqualTo(201);
        return answer.at("/id");
    }

    private static Answer start(OtpClient caller, String to, String account) {
        return caller.post("verifications", "{\"to\": \"%s\", \"account\": \"%s\"}".formatted(to, account));
    }

    private static Answer check(OtpClient caller, String id, String code) {
        return caller.post("verifications/" + id + "/checks", "{\"code\": \"" + code + "\"}");
    }
}
