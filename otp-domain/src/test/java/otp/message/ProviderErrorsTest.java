package otp.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProviderErrorsTest {

    @ParameterizedTest
    @CsvSource({
            "131026, not-on-whatsapp", "130497, country-not-allowed", "137000, number-changed",
            "100, request-refused", "132000, request-refused", "132018, request-refused",
            "190, sender-unavailable", "200, sender-unavailable", "299, sender-unavailable", "133010, sender-unavailable",
            "130429, sender-unavailable", "132015, sender-unavailable",
            "300, recipient-refused", "131049, recipient-refused", "999999, recipient-refused"})
    void anErrorCodeHasAWordOfOurs(int code, String word) {
        assertThat(ProviderErrors.reason(code).word()).isEqualTo(word);
    }
}
