package otp.cluster;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static otp.cluster.Company.told;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import otp.system.Answer;
import otp.system.Cluster;
import otp.system.ClusterNode;

/** No request needs the node that the one before it reached. */
@ClusterTest
class AcrossNodesTest {

    private static Company company;

    private final Cluster cluster = TwoNodes.cluster();
    private final ClusterNode here = cluster.one();
    private final ClusterNode there = cluster.other();
    private final Person ada = Person.next();
    private String verification;

    @BeforeAll
    static void makeTheCompany() {
        company = Company.of(TwoNodes.cluster(), "\"resendCooldown\": \"PT0S\"");
    }

    @BeforeEach
    void startHere() {
        verification = told(201, company.at(here).post("verifications", ada.wish())).at("/id");
    }

    @Test
    void startsHereAndChecksThere() {
        String code = cluster.whatsApp().awaitCode(ada.number(), 1);

        assertThat(told(200, company.check(there, verification, code)).at("/status")).isEqualTo("approved");

        assertThat(told(409, company.check(here, verification, code)).at("/verificationStatus")).isEqualTo("approved");
    }

    @Test
    void attemptsSpentHereAreSpentThere() {
        String code = cluster.whatsApp().awaitCode(ada.number(), 1);
        assertThat(told(422, company.check(here, verification, "x00001")).at("/attemptsRemaining")).isEqualTo("2");
        assertThat(told(422, company.check(there, verification, "x00002")).at("/attemptsRemaining")).isEqualTo("1");
        String until = told(423, company.check(here, verification, "x00003")).at("/lockedUntil");

        assertThat(told(423, company.check(there, verification, code)).at("/lockedUntil")).isEqualTo(until);
        assertThat(told(423, company.at(there).post("verifications", ada.wish())).at("/lockedUntil")).isEqualTo(until);
    }

    @Test
    void aCodeAskedForThereIsGoodHereAndTheOneFromHereIsDeadThere() {
        String first = cluster.whatsApp().awaitCode(ada.number(), 1);
        told(201, company.at(there).post("verifications/" + verification + "/resends", null));
        String second = cluster.whatsApp().awaitCode(ada.number(), 2);

        assertThat(told(422, company.check(there, verification, first)).problem()).isEqualTo("stale-code");
        told(200, company.check(here, verification, second));
    }

    @Test
    void whatIsCanceledThereIsCanceledHere() {
        String code = cluster.whatsApp().awaitCode(ada.number(), 1);
        told(204, company.at(there).delete("verifications/" + verification));

        assertThat(told(409, company.check(here, verification, code)).at("/verificationStatus")).isEqualTo("canceled");
    }

    @Test
    void bothReadTheSame() {
        await().atMost(ofSeconds(20)).until(() -> cluster.unsentMessages() == 0);
        Answer read = told(200, company.at(here).get("verifications/" + verification));

        assertThat(told(200, company.at(there).get("verifications/" + verification)).text()).isEqualTo(read.text());
    }

    @Test
    void aRequestRepeatedThereWithTheKeyItHadHereIsOne() {
        Person person = Person.next();
        String key = "start-of-" + person.account();
        Answer first = told(201, company.at(here).with("Idempotency-Key", key).post("verifications", person.wish()));
        Answer again = told(201, company.at(there).with("Idempotency-Key", key).post("verifications", person.wish()));

        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.text()).isEqualTo(first.text());
    }
}
