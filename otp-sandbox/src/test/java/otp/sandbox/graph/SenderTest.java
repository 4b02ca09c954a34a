package otp.sandbox.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class SenderTest {

    private static final Sender SENDER = new Sender("106540352242922", Requests.SENDER, "good-token");

    @Test
    void admitsItsOwnTokenForItsOwnNumber() {
        assertThatCode(() -> SENDER.admit("Bearer good-token", "106540352242922")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"good-token", "Bearer ", "Bearer good-toke", "Bearer good-token ", "Basic good-token"})
    void refusesAnotherToken(String authorization) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> SENDER.admit(authorization, "106540352242922"));

        assertThat(refusal.error()).isEqualTo(GraphError.BAD_TOKEN);
        assertThat(refusal.error().code()).isEqualTo(190);
    }

    @Test
    void refusesAnotherNumber() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> SENDER.admit("Bearer good-token", "106540352242923"));

        assertThat(refusal.error().code()).isEqualTo(33);
    }

    @Test
    void looksAtTheTokenFirst() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> SENDER.admit("Bearer bad-token", "1"));

        assertThat(refusal.error()).isEqualTo(GraphError.BAD_TOKEN);
    }

    @Test
    void keepsItsTokenToItself() {
        assertThat(SENDER).asString().doesNotContain("good-token");
    }
}
