package otp.sandbox.trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import otp.sandbox.graph.Refusal;
import otp.sandbox.graph.Requests;
import otp.sandbox.graph.SendRequest;

class TroubleTest {

    private final Trouble trouble = new Trouble();

    @Test
    void leavesOrdinaryNumbersAlone() {
        assertThatCode(() -> trouble.forNumber(Requests.to("14155552671"))).doesNotThrowAnyException();
        assertThat(trouble.undeliverable("14155552671")).isFalse();
        assertThat(trouble.slowness("14155552671")).isZero();
    }

    @Test
    void refusesEachMessageToNumbersIn0056Once() {
        SendRequest first = Requests.to("14155550056");
        SendRequest second = Requests.accepted(request -> request.text("/to", "14155550056").both("654321"));

        assertThat(code(() -> trouble.forNumber(first))).isEqualTo(131056);
        assertThatCode(() -> trouble.forNumber(first)).doesNotThrowAnyException();
        assertThat(code(() -> trouble.forNumber(second))).isEqualTo(131056);
        assertThatCode(() -> trouble.forNumber(second)).doesNotThrowAnyException();
    }

    @Test
    void breaksAtNumbersIn5000() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> trouble.forNumber(Requests.to("14155555000")));

        assertThat(refusal.error().status()).isEqualTo(500);
    }

    @Test
    void knowsWhoIsSlowAndWhoIsNotToBeReached() {
        assertThat(trouble.slowness("14155550030")).isEqualTo(Duration.ofSeconds(30));
        assertThat(trouble.undeliverable("14155550026")).isTrue();
    }

    @Test
    void refusesEverythingWhileTheProviderIsDown() {
        assertThatCode(trouble::whileDown).doesNotThrowAnyException();
        trouble.providerDown(true);
        assertThat(catchThrowableOfType(Refusal.class, trouble::whileDown).error().status()).isEqualTo(503);
    }

    private static int code(ThrowingCallable sending) {
        return catchThrowableOfType(Refusal.class, sending).error().code();
    }
}
