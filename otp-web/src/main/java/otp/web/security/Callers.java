package otp.web.security;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.key.KeyHolder;
import otp.key.KeyRing;
import otp.settings.BootstrapToken;
import otp.web.caller.Caller;

/** Finds out whose a token is: an application's key, the bootstrap administrator's, or one of the company's identity provider. */
@ApplicationScoped
public class Callers {

    private static final String KEY_PREFIX = "otp_";

    @Inject
    KeyRing keys;

    @Inject
    BootstrapToken bootstrap;

    @Inject
    JwtCallers tokens;

    /** Empty when nobody of ours carries that token. */
    Optional<Caller> known(String token) {
        if (token.startsWith(KEY_PREFIX)) {
            return keys.authenticate(token).map(Callers::holder);
        }
        if (bootstrap.is(token)) {
            return Optional.of(Caller.admin("admin"));
        }
        return tokens.known(token);
    }

    private static Caller holder(KeyHolder holder) {
        return new Caller("key:" + holder.key().id(), holder.key().roles(), holder.application());
    }
}
