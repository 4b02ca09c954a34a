package otp.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "A-z0.9_-", "0193f0c2-6d0f-7c3a-9d0e-3b1f6f9f8a11"})
    void takesTheCallersOver(String given) {
        assertThat(RequestId.of(given)).isEqualTo(given);
        assertThat(RequestId.of("x".repeat(128))).hasSize(128);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\n", "é", "a/b", "<x>", "a,b"})
    void makesOneInsteadOfWhatIsUnusable(String given) {
        assertThat(RequestId.of(given)).matches("[0-9a-f]{32}");
        assertThat(RequestId.of("x".repeat(129))).matches("[0-9a-f]{32}");
    }

    @Test
    void makesAnotherEachTime() {
        assertThat(RequestId.of(null)).isNotEqualTo(RequestId.of(null));
    }
}
