package otp.web.security;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.Set;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;

import otp.settings.JwtSettings;

/**
 * Tokens of one identity provider by MicroProfile JWT's rules: RS256 or ES256, its issuer, our audience, an end. Assertions of ours are none
 * of them, whoever signed them: their type is not accepted.
 */
final class TrustedTokens {

    private static final Logger LOG = System.getLogger(TrustedTokens.class.getName());
    private static final int LEEWAY = 30;
    private static final long CACHED = 300_000;
    private static final long REFRESH_TIMEOUT = 5_000;

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    TrustedTokens(String issuer, String audience, JWKSource<SecurityContext> keys, Clock clock) {
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256), keys));
        var claims = new Claims(audience, issuer, clock);
        claims.setMaxClockSkew(LEEWAY);
        processor.setJWTClaimsSetVerifier(claims);
    }

    /** Empty when no identity provider is configured. */
    static Optional<TrustedTokens> of(JwtSettings settings, Clock clock) {
        return settings.issuer()
                .map(issuer -> new TrustedTokens(issuer, settings.audience().orElseThrow(), remote(settings.jwksUrl().orElseThrow()),
                        clock));
    }

    private static JWKSource<SecurityContext> remote(URI url) {
        try {
            return JWKSourceBuilder.create(url.toURL(), new KeySetRetriever())
                    .cache(CACHED, REFRESH_TIMEOUT)
                    .rateLimited(true) // a stranger's unknown key ids must not make us ask for more
                    .retrying(true)
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("otp.jwt.jwks-url is no URL", e);
        }
    }

    /** The claims of a token that may be believed. */
    Optional<JWTClaimsSet> claims(String token) {
        try {
            return Optional.of(processor.process(token, null));
        } catch (ParseException | BadJOSEException e) {
            return Optional.empty();
        } catch (RateLimitReachedException e) {
            return Optional.empty(); // strangers make up key ids; they shall not fill the log
        } catch (JOSEException e) {
            LOG.log(Level.WARNING, "A token could not be checked: {0}", e.getMessage());
            return Optional.empty();
        }
    }

    /** What the claims must say, by our clock. */
    private static final class Claims extends DefaultJWTClaimsVerifier<SecurityContext> {

        private final Clock clock;

        Claims(String audience, String issuer, Clock clock) {
            super(Set.of(audience), new JWTClaimsSet.Builder().issuer(issuer).build(), Set.of("exp"), Set.of());
            this.clock = clock;
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }
    }
}
