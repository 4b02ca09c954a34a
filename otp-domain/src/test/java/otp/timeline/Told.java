package otp.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

/** What a caller was told, and about which verification. */
public record Told(String answer, UUID verification) {

    public Told isTold(String expected) {
        assertThat(answer).isEqualTo(expected);
        return this;
    }
}
