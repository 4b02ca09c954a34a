package otp.configuration;

import java.net.URI;
import java.util.Optional;

import otp.settings.JwtSettings;
import otp.settings.WhatsAppSettings;

/** Whom we talk to and whose tokens we believe. */
final class Providers {

    private static final String VISIBLE = "must be visible ASCII characters without space";

    private Providers() {}

    static WhatsAppSettings whatsApp(Values values) {
        String url = values.withDefault("otp.whatsapp.url", "https://graph.facebook.com", Urls.RULE, Urls::usable);
        String version = values.withDefault("otp.whatsapp.version", "v25.0", "must look like v25.0", Texts::graphVersion);
        String rate = values.withDefault("otp.whatsapp.messages-per-second", "80", "must be a number from 1 to 9999",
                Texts::messagesPerSecond);
        return new WhatsAppSettings(URI.create(url), version, id(values, "phone-number-id"), id(values, "business-account-id"),
                secret(values, "access-token"), secret(values, "app-secret"), secret(values, "verify-token"), Integer.parseInt(rate));
    }

    static JwtSettings jwt(Values values) {
        Optional<String> issuer = values.optional("otp.jwt.issuer");
        Optional<String> audience = values.optional("otp.jwt.audience");
        Optional<String> jwksUrl = values.optional("otp.jwt.jwks-url");
        if (issuer.isPresent() && audience.isEmpty()) {
            values.fault("otp.jwt.audience", "is missing, required with otp.jwt.issuer");
        }
        if (issuer.isPresent() && jwksUrl.isEmpty()) {
            values.fault("otp.jwt.jwks-url", "is missing, required with otp.jwt.issuer");
        }
        if (issuer.isEmpty() && (audience.isPresent() || jwksUrl.isPresent())) {
            values.fault("otp.jwt.issuer", "is missing, required with otp.jwt.audience and otp.jwt.jwks-url");
        }
        if (jwksUrl.isPresent() && !Urls.usable(jwksUrl.get())) {
            values.fault("otp.jwt.jwks-url", Urls.RULE);
            return JwtSettings.none();
        }
        return new JwtSettings(issuer, audience, jwksUrl.map(URI::create));
    }

    private static String id(Values values, String name) {
        return values.required("otp.whatsapp." + name, "must be 5 to 20 digits", Texts::providerId);
    }

    private static String secret(Values values, String name) {
        return values.required("otp.whatsapp." + name, VISIBLE, Texts::visibleAscii);
    }
}
