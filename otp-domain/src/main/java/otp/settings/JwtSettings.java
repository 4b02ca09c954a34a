package otp.settings;

import java.net.URI;
import java.util.Optional;

/** The identity provider whose tokens are accepted beside our own keys; all empty where none is. */
public record JwtSettings(Optional<String> issuer, Optional<String> audience, Optional<URI> jwksUrl) {

    public static JwtSettings none() {
        return new JwtSettings(Optional.empty(), Optional.empty(), Optional.empty());
    }

    public boolean isConfigured() {
        return issuer.isPresent();
    }
}
