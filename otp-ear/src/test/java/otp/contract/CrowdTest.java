package otp.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.contract.Told.isTold;

import java.util.List;

import org.junit.jupiter.api.Test;

import otp.system.Answer;

/** Requests of one account are judged one after the other, and whoever would have to wait too long is told so. */
@ContractTest
class CrowdTest {

    private final Company company = Company.plain();
    private final Person ada = company.person();

    @Test
    void aRightCodeIsGoodOnceHoweverManyRequestsCarryIt() {
        Dialogue login = ada.starts();
        String check = "{\"code\":\"" + ada.newestCode() + "\"}";
        List<Answer> answers = AtOnce.answers(100, () -> company.caller().post(login.path() + "/checks", check));
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 200)).allSatisfy(CrowdTest::decidedOrTurnedAway);
    }

    @Test
    void firstStartsOfANewAccountLeaveOnePending() {
        List<Answer> answers = AtOnce.answers(30, () -> company.start(ada.wish("")));
        assertThat(answers.stream().filter(answer -> answer.status() != 201)).allSatisfy(answer -> isTold(answer, 429, "rate-limited"));
        List<String> states = answers.stream().filter(answer -> answer.status() == 201)
                .map(answer -> company.caller().get("verifications/" + answer.at("/id")).at("/status")).toList();
        assertThat(states).containsOnlyOnce("pending").containsOnly("pending", "superseded");
    }

    private static void decidedOrTurnedAway(Answer answer) {
        if (answer.status() == 429) {
            assertThat(isTold(answer, 429, "rate-limited").at("/limit")).isEqualTo("account-busy");
        } else {
            assertThat(isTold(answer, 409, "already-decided").at("/verificationStatus")).isEqualTo("approved");
        }
    }
}
