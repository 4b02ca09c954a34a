package otp.lockout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ReleaseTest {

    private static final String ASTRAL = "\ud83d\ude00";

    @Test
    void agentAndReasonAreCountedInCodePoints() {
        var longest = new Release(ASTRAL.repeat(100), ASTRAL.repeat(500));
        assertThat(longest.agent()).hasSize(200);
        assertThatIllegalArgumentException().isThrownBy(() -> new Release("a".repeat(101), "called"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Release("j.doe", "r".repeat(501)));
    }

    @Test
    void bothSaySomething() {
        for (var nothing : new String[] {"", " ", "\t\n", "\u2003"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Release(nothing, "called"));
            assertThatIllegalArgumentException().isThrownBy(() -> new Release("j.doe", nothing));
        }
    }
}
