package otp.sandbox.trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SwitchesTest {

    @ParameterizedTest
    @EnumSource
    void everyFaultIsSwitchedByItsWord(Fault fault) {
        assertThat(Switches.wanted("{\"" + fault.word() + "\": true}")).containsOnlyKeys(fault).containsValue(true);
    }

    @Test
    void severalAreSwitchedAtOnceAndTheOthersLeftAlone() {
        assertThat(Switches.wanted("{\"down\": true, \"slow\": false}")).containsOnlyKeys(Fault.DOWN, Fault.SLOW)
                .containsEntry(Fault.DOWN, true).containsEntry(Fault.SLOW, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "null", "", "{\"down\": \"true\"}", "{\"dwon\": true}", "{\"down\": null}"})
    void nothingElseIsUnderstood(String body) {
        assertThatThrownBy(() -> Switches.wanted(body)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theyTellWhatIsOn() {
        Trouble trouble = new Trouble();
        trouble.set(Fault.TOKEN_REVOKED, true);

        assertThat(Switches.of(trouble))
                .hasToString("{\"down\":false,\"slow\":false,\"tokenRevoked\":true,\"codeTemplatePaused\":false}");
    }
}
