package otp.sandbox.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class BusinessAccountTest {

    private static final BusinessAccount ACCOUNT = new BusinessAccount("102290129340398",
            new Sender("106540352242922", Requests.SENDER, "good-token"));

    @Test
    void admitsTheSendersTokenForItself() {
        assertThatCode(() -> ACCOUNT.admit("Bearer good-token", "102290129340398")).doesNotThrowAnyException();
    }

    @Test
    void refusesAnotherTokenAndAnotherAccountAndThePhoneNumbersId() {
        assertThat(refusal("Bearer bad-token", "102290129340398").error()).isEqualTo(GraphError.BAD_TOKEN);
        assertThat(refusal("Bearer good-token", "102290129340399").error()).isEqualTo(GraphError.UNKNOWN_SENDER);
        assertThat(refusal("Bearer good-token", "106540352242922").error()).isEqualTo(GraphError.UNKNOWN_SENDER);
    }

    private static Refusal refusal(String authorization, String addressed) {
        return catchThrowableOfType(Refusal.class, () -> ACCOUNT.admit(authorization, addressed));
    }
}
