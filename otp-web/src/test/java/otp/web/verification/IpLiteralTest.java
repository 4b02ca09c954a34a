package otp.web.verification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IpLiteralTest {

    @ParameterizedTest
    @ValueSource(strings = {"1.2.3.4", "203.0.113.9", "2001:db8::1", "::", "fe80::1", "::ffff:1.2.3.4"})
    void readsWhatIsWrittenOut(String text) {
        assertThat(IpLiteral.parse(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "example.com", "1", "1.2", "1.2.3", "1.2.3.4.5", "1.2.3.4.", "01.2.3.4", "1.2.3.256",
            "0x7f.1.1.1", " 1.2.3.4", "abcd",
            "fe80::1%lo", "[::1]", ":::", "1:2", "beef", "12345::", "1.2.3.4:80", "١.٢.٣.٤"})
    void asksNobodyForTheAddressOfAnythingElse(String text) {
        assertThat(IpLiteral.parse(text)).isEmpty();
    }
}
