package otp.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTest {

    @ParameterizedTest
    @CsvSource({"/otp/v1/verifications,/otp/v1/verifications", "/otp/v1/verifications/,/otp/v1/verifications",
            "/otp/v1/verifications/0193f0c2-6d0f-7c3a-9d0e-3b1f6f9f8a11/checks,/otp/v1/verifications",
            "/otp/v1/applications/acme/keys,/otp/v1/applications",
            "/otp/v1/webhooks/whatsapp,/otp/v1/webhooks/whatsapp", "/otp/marker,/otp", "/otp,/otp", "/otp/,/otp", "/,/otp", "'',/otp",
            "/marker/otp,/otp"})
    void keepsWhatIsOursAndNothingACallerMadeUp(String path, String route) {
        assertThat(Route.of(path)).isEqualTo(route);
    }
}
