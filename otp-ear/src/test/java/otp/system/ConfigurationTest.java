package otp.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConfigurationTest {

    @Test
    void missingConfigurationStopsTheDeploymentWithOneMessageThatNamesAllOfIt() {
        try (OtpServer server = ServerSetup.unconfigured().launch()) {
            server.awaitFailedStart();

            assertThat(server.log()).contains("otp cannot start with this configuration: otp.db.url is missing (or otp.db.embedded=true); "
                    + "otp.secret is missing; otp.admin-key is missing; otp.public-url is missing; "
                    + "otp.whatsapp.phone-number-id is missing; otp.whatsapp.business-account-id is missing; "
                    + "otp.whatsapp.access-token is missing; otp.whatsapp.app-secret is missing; otp.whatsapp.verify-token is missing");
            assertThat(Probe.status(server.health("ready"))).isNotEqualTo(200);
            assertThat(Probe.status(server.uri().resolve("/otp/v1/jwks.json"))).isNotEqualTo(200);
        }
    }

    @Test
    void theMessageNamesWhatIsUnusableAndNeverShowsIt() {
        ServerSetup setup = ServerSetup.onH2().with("OTP_SECRET", "c2hvcnQ=").with("OTP_ADMIN_KEY", "x".repeat(40))
                .with("OTP_PUBLIC_URL", "http://otp.example.com").with("OTP_WHATSAPP_PHONE_NUMBER_ID", "+14155550100");
        try (OtpServer server = setup.launch()) {
            server.awaitFailedStart();

            assertThat(server.log())
                    .contains("otp.secret must be base64", "otp.admin-key must have at least 32", "otp.public-url must be an https",
                            "otp.whatsapp.phone-number-id must be 5 to 20 digits")
                    .doesNotContain("c2hvcnQ", "xxxx", "4155550100");
        }
    }
}
