package otp.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.contract.Told.isTold;
import static otp.contract.Told.isToldToCorrect;

import org.junit.jupiter.api.Test;

/** A step-up's code is good for one action alone. */
@ContractTest
class StepUpTest {

    private static final String ACTION = "Zahle 100,00 € an Jörg";

    private final Company company = Company.plain();
    private final Person ada = company.person();

    @Test
    void withTheActionOfItsStartTheRightCodeApproves() {
        Dialogue stepUp = ada.startsStepUp(ACTION);
        assertThat(stepUp.started().at("/purpose")).isEqualTo("step-up");
        isTold(stepUp.enters(ada.newestCode(), ACTION), 200);
    }

    @Test
    void withAnotherActionTheRightCodeIsAWrongOne() {
        Dialogue stepUp = ada.startsStepUp(ACTION);
        assertThat(isTold(stepUp.enters(ada.newestCode(), ACTION + " "), 422, "incorrect-code").at("/attemptsRemaining")).isEqualTo("2");
        isTold(stepUp.enters(ada.newestCode(), ACTION), 200);
    }

    @Test
    void anActionIsComparedByteForByte() {
        Dialogue stepUp = ada.startsStepUp("Zoe\\u0308");
        isTold(stepUp.enters(ada.newestCode(), "Zo\\u00eb"), 422, "incorrect-code");
    }

    @Test
    void withoutActionItIsRefusedAndNotCounted() {
        Dialogue stepUp = ada.startsStepUp(ACTION);
        isToldToCorrect(stepUp.enters(ada.newestCode()), "/action");
        isToldToCorrect(stepUp.sends("{\"code\":\"492816\",\"action\":null}"), "/action");
        assertThat(stepUp.shows().at("/attemptsRemaining")).isEqualTo("3");
    }

    @Test
    void aLoginWithActionIsRefusedAndNotCounted() {
        Dialogue login = ada.starts();
        isToldToCorrect(login.enters(ada.newestCode(), ACTION), "/action");
        assertThat(login.shows().at("/attemptsRemaining")).isEqualTo("3");
        isTold(login.sends("{\"code\":\"" + ada.newestCode() + "\",\"action\":null}"), 200);
    }

    @Test
    void aStepUpMustHaveAnActionAndALoginMustNot() {
        isToldToCorrect(ada.triesToStart("\"purpose\":\"step-up\""), "/action");
        isToldToCorrect(ada.triesToStart("\"purpose\":\"step-up\",\"action\":\"\""), "/action");
        isToldToCorrect(ada.triesToStart("\"purpose\":\"step-up\",\"action\":\"" + "ä".repeat(513) + "\""), "/action");
        isToldToCorrect(ada.triesToStart("\"purpose\":\"login\",\"action\":\"x\""), "/action");
        isToldToCorrect(ada.triesToStart("\"action\":\"x\""), "/action");
        isToldToCorrect(ada.triesToStart("\"purpose\":\"signup\""), "/purpose");
        isTold(ada.triesToStart("\"purpose\":\"step-up\",\"action\":\"" + "ä".repeat(512) + "\""), 201);
    }

    @Test
    void aLoginAndAStepUpOfOneAccountLiveSideBySide() {
        Dialogue login = ada.starts();
        String loginCode = ada.newestCode();
        Dialogue stepUp = ada.startsStepUp(ACTION);
        isTold(stepUp.enters(ada.newestCode(), ACTION), 200);
        assertThat(login.status()).isEqualTo("pending");
        isTold(login.enters(loginCode), 200);
    }

    @Test
    void wrongCodesOfBothPurposesDrawOnTheSameAttempts() {
        Dialogue login = ada.starts();
        Dialogue stepUp = ada.startsStepUp(ACTION);
        isTold(login.entersWrong(), 422, "incorrect-code");
        assertThat(isTold(stepUp.enters(ada.wrongCode(), ACTION), 422, "incorrect-code").at("/attemptsRemaining")).isEqualTo("1");
        isTold(login.entersWrong(), 423, "account-locked");
        assertThat(stepUp.status()).isEqualTo("locked");
    }
}
