package otp.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

import org.junit.jupiter.api.Test;

class WalkthroughTest {

    private final String text = Walkthrough.text(URI.create("http://127.0.0.1:8180"), "otp_key_secret");

    @Test
    void namesThisServerAndThisKey() {
        assertThat(text).contains("http://127.0.0.1:8180/sandbox/", "http://127.0.0.1:8180/sandbox/crm.html",
                "OTP=http://127.0.0.1:8180/otp/v1/verifications",
                "Bearer otp_key_secret");
    }

    @Test
    void leavesNothingToFillIn() {
        assertThat(text).doesNotContain("{server}").doesNotContain("{key}");
    }
}
