package otp.sandbox.trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import otp.sandbox.graph.GraphError;
import otp.sandbox.graph.Refusal;
import otp.sandbox.graph.Requests;
import otp.sandbox.graph.SendRequest;
import otp.sandbox.graph.Template;

class TroubleTest {

    private static final String ORDINARY = "14155552671";

    private final Trouble trouble = new Trouble();

    @Test
    void leavesOrdinaryNumbersAlone() {
        assertThatCode(trouble::forAll).doesNotThrowAnyException();
        assertThatCode(() -> trouble.forMessage(Requests.to(ORDINARY))).doesNotThrowAnyException();
        assertThat(trouble.failure(ORDINARY)).isEmpty();
        assertThat(trouble.slowness(ORDINARY)).isZero();
    }

    @Test
    void refusesEachMessageToNumbersIn0056Once() {
        SendRequest first = Requests.to("14155550056");
        SendRequest second = Requests.accepted(request -> request.text("/to", "14155550056").both("654321"));

        assertThat(code(() -> trouble.forMessage(first))).isEqualTo(131056);
        assertThatCode(() -> trouble.forMessage(first)).doesNotThrowAnyException();
        assertThat(code(() -> trouble.forMessage(second))).isEqualTo(131056);
        assertThatCode(() -> trouble.forMessage(second)).doesNotThrowAnyException();
    }

    @Test
    void refusesTheCountryOfNumbersIn0497() {
        assertThat(code(() -> trouble.forMessage(Requests.to("14155550497")))).isEqualTo(130497);
    }

    @Test
    void breaksAtNumbersIn5000() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> trouble.forMessage(Requests.to("14155555000")));

        assertThat(refusal.error().status()).isEqualTo(500);
    }

    @Test
    void knowsWhoIsSlowAndWhoIsNotToBeReached() {
        assertThat(trouble.slowness("14155550030")).isEqualTo(Duration.ofSeconds(30));
        assertThat(trouble.failure("14155550026")).contains(GraphError.UNDELIVERABLE);
        assertThat(trouble.failure("14155557000")).contains(GraphError.NUMBER_CHANGED);
    }

    @Test
    void refusesEverythingWhileTheProviderIsDown() {
        trouble.set(Fault.DOWN, true);
        assertThat(catchThrowableOfType(Refusal.class, trouble::forAll).error().status()).isEqualTo(503);
        trouble.set(Fault.DOWN, false);
        assertThatCode(trouble::forAll).doesNotThrowAnyException();
    }

    @Test
    void takesNoTokenWhileItIsRevoked() {
        trouble.set(Fault.TOKEN_REVOKED, true);

        assertThat(code(trouble::forAll)).isEqualTo(190);
    }

    @Test
    void pausesTheTemplateOfFirstCodesAndNoOther() {
        trouble.set(Fault.CODE_TEMPLATE_PAUSED, true);

        assertThat(code(() -> trouble.forMessage(Requests.to(ORDINARY)))).isEqualTo(132015);
        assertThatCode(() -> trouble.forMessage(Requests.accepted(request -> request.notice("open again")))).doesNotThrowAnyException();
        assertThat(Template.values()).filteredOn(trouble::paused).containsExactly(Template.CODE);
    }

    @Test
    void takesFiveSecondsForEverybodyWhileItIsSlow() {
        trouble.set(Fault.SLOW, true);

        assertThat(trouble.slowness(ORDINARY)).isEqualTo(Duration.ofSeconds(5));
        assertThat(trouble.slowness("14155550030")).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void tellsWhetherASwitchChangedAnything() {
        assertThat(trouble.set(Fault.SLOW, true)).isTrue();
        assertThat(trouble.set(Fault.SLOW, true)).isFalse();
        assertThat(trouble.set(Fault.SLOW, false)).isTrue();
        assertThat(trouble.set(Fault.SLOW, false)).isFalse();
    }

    private static int code(ThrowingCallable sending) {
        return catchThrowableOfType(Refusal.class, sending).error().code();
    }
}
