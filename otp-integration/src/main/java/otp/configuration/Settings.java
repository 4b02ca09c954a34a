package otp.configuration;

import java.net.URI;

import org.eclipse.microprofile.config.Config;

import otp.settings.AuditSettings;
import otp.settings.BootstrapToken;
import otp.settings.HubSpotSettings;
import otp.settings.JwtSettings;
import otp.settings.OtpSecrets;
import otp.settings.PublicUrl;
import otp.settings.RetentionSettings;
import otp.settings.WhatsAppSettings;

/** The whole configuration, once it is known to be usable. */
record Settings(DatabaseChoice database, OtpSecrets secrets, BootstrapToken bootstrapToken, PublicUrl publicUrl, WhatsAppSettings whatsApp,
        JwtSettings jwt, AuditSettings audit, RetentionSettings retention, HubSpotSettings hubSpot) {

    /** @throws UnusableConfigurationException naming all that is missing or unusable */
    static Settings read(Config config) {
        Values values = new Values(config);
        DatabaseChoice database = DatabaseChoice.read(values);
        OtpSecrets secrets = Secrets.otpSecrets(values);
        JwtSettings jwt = Providers.jwt(values);
        BootstrapToken bootstrapToken = Secrets.bootstrapToken(values, values.optional("otp.jwt.issuer").isPresent());
        String publicUrl = values.required("otp.public-url", Urls.RULE + ", and without path", Urls::usableRoot);
        WhatsAppSettings whatsApp = Providers.whatsApp(values);
        AuditSettings audit = AuditLogs.read(values);
        RetentionSettings retention = Retention.read(values);
        HubSpotSettings hubSpot = HubSpot.read(values);
        values.refuseFaults();
        return new Settings(database, secrets, bootstrapToken, new PublicUrl(URI.create(publicUrl)), whatsApp, jwt, audit, retention,
                hubSpot);
    }
}
