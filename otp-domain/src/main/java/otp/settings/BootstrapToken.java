package otp.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Optional;

/** The administrator's token of a system that has no keys yet; empty where administrators come by JWT alone. */
public record BootstrapToken(Optional<String> token) {

    public static BootstrapToken of(String token) {
        return new BootstrapToken(Optional.of(token));
    }

    public static BootstrapToken none() {
        return new BootstrapToken(Optional.empty());
    }

    /** Takes the same time whatever the presented token has in common with ours. */
    public boolean is(String presented) {
        return token.isPresent() && MessageDigest.isEqual(token.get().getBytes(UTF_8), presented.getBytes(UTF_8));
    }

    @Override
    public String toString() {
        return token.isPresent() ? "BootstrapToken[*]" : "BootstrapToken[none]";
    }
}
