package otp.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.contract.Told.isTold;
import static otp.contract.Told.members;

import org.junit.jupiter.api.Test;

import otp.system.Answer;

/** Somebody types the code of an older message. */
@ContractTest
class StaleCodeTest {

    private final Person ada = Company.withPolicy("\"resendCooldown\":\"PT0S\"").person();

    @Test
    void aDeadCodeOfTheSameVerificationIsNotCountedAndNothingIsSent() {
        Dialogue login = ada.starts();
        isTold(login.asksForFreshCode(), 201);
        ada.newestCode();
        Answer told = isTold(login.enters(ada.code(1)), 422, "stale-code");
        assertThat(told.json().at("/attemptsRemaining").asInt()).isEqualTo(3);
        assertThat(members(told.json())).containsExactlyInAnyOrder("type", "title", "status", "detail", "instance", "attemptsRemaining");
        isTold(login.entersRight(), 200);
        assertThat(ada.inbox().messages()).hasSize(2);
    }

    @Test
    void fromTheSixthOnDeadCodesAreWrongCodesWhicheverTheyAre() {
        Dialogue login = ada.starts();
        isTold(login.asksForFreshCode(), 201);
        isTold(login.asksForFreshCode(), 201);
        ada.newestCode();
        for (int entry = 1; entry <= 5; entry++) {
            isTold(login.enters(ada.code(1 + entry % 2)), 422, "stale-code");
        }
        assertThat(isTold(login.enters(ada.code(1)), 422, "incorrect-code").at("/attemptsRemaining")).isEqualTo("2");
        assertThat(isTold(login.enters(ada.code(2)), 422, "incorrect-code").at("/attemptsRemaining")).isEqualTo("1");
        isTold(login.enters(ada.code(2)), 423, "account-locked");
    }

    @Test
    void theCodeOfAnotherVerificationIsAWrongOne() {
        ada.starts();
        String ofTheFirst = ada.newestCode();
        Dialogue second = ada.starts();
        isTold(second.enters(ofTheFirst), 422, "incorrect-code");
    }
}
