package otp.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.Config;

import otp.settings.AuditSettings;
import otp.settings.BootstrapToken;
import otp.settings.HubSpotSettings;
import otp.settings.JwtSettings;
import otp.settings.OtpSecrets;
import otp.settings.PublicUrl;
import otp.settings.RetentionSettings;
import otp.settings.WhatsAppSettings;

/** Hands out what was read once; nobody else asks MicroProfile Config for a property of ours. */
@ApplicationScoped
public class Configuration {

    private final Settings settings;

    protected Configuration() {
        settings = null; // CDI proxy
    }

    @Inject
    public Configuration(Config config) {
        settings = Settings.read(config);
    }

    /** Touches the configuration, so that an unusable one shows now. */
    public boolean demandsMySql() {
        return settings.database().mysql();
    }

    @Produces
    public OtpSecrets secrets() {
        return settings.secrets();
    }

    @Produces
    public BootstrapToken bootstrapToken() {
        return settings.bootstrapToken();
    }

    @Produces
    public PublicUrl publicUrl() {
        return settings.publicUrl();
    }

    @Produces
    public WhatsAppSettings whatsApp() {
        return settings.whatsApp();
    }

    @Produces
    public RetentionSettings retention() {
        return settings.retention();
    }

    @Produces
    public JwtSettings jwt() {
        return settings.jwt();
    }

    @Produces
    public AuditSettings audit() {
        return settings.audit();
    }

    @Produces
    public HubSpotSettings hubSpot() {
        return settings.hubSpot();
    }
}
