package otp.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import otp.settings.RetentionSettings;

class SettingsTest {

    private static final String SECRET = Base64.getEncoder().encodeToString("a secret of tests, which guards nothing at all".getBytes());

    private final Map<String, String> properties = new TreeMap<>(Map.of(
            "otp.db.embedded", "true",
            "otp.secret", SECRET,
            "otp.admin-key", "admin-key-of-a-test-0123456789abcdef",
            "otp.public-url", "https://otp.example.com/",
            "otp.whatsapp.phone-number-id", "106540352242922",
            "otp.whatsapp.business-account-id", "102290129340398",
            "otp.whatsapp.access-token", "access-token",
            "otp.whatsapp.app-secret", "app-secret",
            "otp.whatsapp.verify-token", "verify-token"));

    @Test
    void whatIsRequiredIsEnoughAndTheRestHasDefaults() {
        Settings settings = read();

        assertThat(settings.database().mysql()).isFalse();
        assertThat(settings.publicUrl().at("/otp")).isEqualTo("https://otp.example.com/otp");
        assertThat(settings.whatsApp().url()).hasToString("https://graph.facebook.com");
        assertThat(settings.whatsApp().version()).isEqualTo("v25.0");
        assertThat(settings.whatsApp().messagesPerSecond()).isEqualTo(80);
        assertThat(settings.secrets().previous()).isEmpty();
        assertThat(settings.jwt().isConfigured()).isFalse();
        assertThat(settings.audit().rootEvery()).isEqualTo(Duration.ofHours(1));
        assertThat(settings.retention())
                .isEqualTo(new RetentionSettings(Duration.ofDays(400), Duration.ofDays(90), Duration.ofDays(400)));
    }

    @Test
    void eachKindOfRecordIsKeptForItself() {
        properties.put("otp.retention.events", "P1D");
        properties.put("otp.retention.verifications", "P3650D");
        properties.put("otp.retention.lockouts", "P30D");

        assertThat(read().retention()).isEqualTo(new RetentionSettings(Duration.ofDays(1), Duration.ofDays(3650), Duration.ofDays(30)));
    }

    @Test
    void nothingAtAllIsAnsweredByOneMessageThatNamesAllThatIsRequired() {
        properties.clear();

        assertRefused("otp.db.url is missing (or otp.db.embedded=true); otp.secret is missing; otp.admin-key is missing; "
                + "otp.public-url is missing; otp.whatsapp.phone-number-id is missing; otp.whatsapp.business-account-id is missing; "
                + "otp.whatsapp.access-token is missing; otp.whatsapp.app-secret is missing; otp.whatsapp.verify-token is missing");
    }

    @ParameterizedTest
    @CsvSource({
            "otp.db.embedded, yes, must be true or false",
            "otp.db.url, jdbc:postgresql://db/otp, must begin with jdbc:mysql:",
            "otp.db.url, jdbc:mysql://db/otp, exclude each other",
            "otp.secret, c2hvcnQ=, must be base64 of at least 32 bytes",
            "otp.secret, not base64 at all, must be base64 of at least 32 bytes",
            "otp.secret, AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, not all the same",
            "otp.secret.previous, c2hvcnQ=, holds something that is not base64",
            "otp.admin-key, short, must have at least 32",
            "otp.admin-key, xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx, not all the same",
            "otp.admin-key, a key with white space in its middle 0123456789, visible ASCII",
            "otp.public-url, http://otp.example.com, must be an https URL",
            "otp.public-url, https://otp.example.com/otp, without path",
            "otp.public-url, https://user@otp.example.com, without user",
            "otp.public-url, otp.example.com, must be an https URL",
            "otp.public-url, http://127.0.0.1.example.com, must be an https URL",
            "otp.whatsapp.url, http://graph.example.com, must be an https URL",
            "otp.whatsapp.version, 25, must look like v25.0",
            "otp.hubspot.api, 2031-03, must name paths that are known",
            "otp.whatsapp.phone-number-id, +14155550100, must be 5 to 20 digits",
            "otp.whatsapp.business-account-id, 1234, must be 5 to 20 digits",
            "otp.whatsapp.messages-per-second, 0, must be a number",
            "otp.retention.events, P0D, must be a number of days from P1D to P3650D",
            "otp.retention.events, P3651D, must be a number of days",
            "otp.retention.events, 400, must be a number of days",
            "otp.retention.verifications, PT24H, must be a number of days",
            "otp.retention.verifications, P1M, must be a number of days",
            "otp.retention.verifications, -P1D, must be a number of days",
            "otp.retention.lockouts, P1DT1H, must be a number of days",
            "otp.retention.lockouts, P-1D, must be a number of days",
            "otp.audit.root-every, PT0.5S, from PT1S to P1D",
            "otp.audit.root-every, P1DT1S, from PT1S to P1D",
            "otp.audit.root-every, -PT1H, from PT1S to P1D",
            "otp.audit.root-every, hourly, must be an ISO 8601 duration",
            "otp.jwt.issuer, https://idp.example.com, otp.jwt.audience is missing",
            "otp.jwt.audience, otp, otp.jwt.issuer is missing",
    })
    void anUnusableValueIsNamedAndNotShown(String property, String value, String fault) {
        properties.put(property, value);

        assertThatThrownBy(this::read).isInstanceOf(UnusableConfigurationException.class).hasMessageContaining(property)
                .hasMessageContaining(fault).hasMessageNotContaining("; otp.w");
        assertThatThrownBy(this::read).extracting(Throwable::getMessage).asString().doesNotContain(value.length() > 20 ? value : "\0");
    }

    @ParameterizedTest
    @CsvSource({"PT1S", "P1D"})
    void rootsOfTheAuditLogAreMadeAsOftenAsConfigured(String every) {
        properties.put("otp.audit.root-every", every);

        assertThat(read().audit().rootEvery()).isEqualTo(Duration.parse(every));
    }

    @ParameterizedTest
    @CsvSource({"otp.public-url, http://localhost:8080", "otp.public-url, http://[::1]:8080",
            "otp.whatsapp.url, http://127.0.0.1:9000/graph"})
    void theLoopbackHostNeedsNoTls(String property, String value) {
        properties.put(property, value);

        assertThat(read()).isNotNull();
    }

    @Test
    void mySqlNeedsAUser() {
        properties.remove("otp.db.embedded");
        properties.put("otp.db.url", "jdbc:mysql://db/otp");

        assertRefused("otp.db.user is missing");
    }

    @Test
    void administratorsByJwtNeedNoAdminKey() {
        properties.remove("otp.admin-key");
        properties.put("otp.jwt.issuer", "https://idp.example.com");
        properties.put("otp.jwt.audience", "otp");
        properties.put("otp.jwt.jwks-url", "https://idp.example.com/jwks");

        assertThat(read().bootstrapToken().token()).isEmpty();
        assertThat(read().bootstrapToken().is("")).isFalse();
    }

    @Test
    void previousSecretsAreAListAndNothingPrintsASecret() {
        properties.put("otp.secret.previous", SECRET + ", " + SECRET);

        assertThat(read().secrets().previous()).hasSize(2);
        assertThat(read().toString()).doesNotContain(SECRET, "admin-key-of", "access-token", "app-secret", "verify-token");
    }

    private Settings read() {
        return Settings.read(new GivenConfig(properties));
    }

    private void assertRefused(String faults) {
        assertThatThrownBy(this::read).hasMessage("otp cannot start with this configuration: " + faults);
    }
}
