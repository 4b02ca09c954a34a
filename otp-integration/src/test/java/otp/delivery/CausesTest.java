package otp.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.Test;

class CausesTest {

    @Test
    void tellsTheKindsAndNoneOfTheWords() {
        assertThat(Causes.of(new IllegalStateException("492816", new IOException("+12015553931"))))
                .isEqualTo("IllegalStateException < IOException");
    }
}
