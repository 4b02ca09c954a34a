package otp.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;

import otp.application.Application;
import otp.application.Applications;
import otp.application.Role;
import otp.web.GivenApplications;
import otp.web.caller.Caller;

class JwtCallersTest {

    private static final Instant NOW = Instant.parse("2026-11-22T20:41:08Z");
    private static final Instant END = NOW.plusSeconds(300);
    private static RSAKey rsa;
    private static ECKey ec;
    private static TrustedTokens trusted;

    @BeforeAll
    static void trustAnIdentityProvider() throws JOSEException {
        rsa = new RSAKeyGenerator(2048).keyID("rsa").generate();
        ec = new ECKeyGenerator(Curve.P_256).keyID("ec").generate();
        trusted = new TrustedTokens("https://idp.example.com", "otp", new ImmutableJWKSet<>(new JWKSet(List.of(rsa, ec))),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void knowsACallerOfAnApplicationByRs256AndEs256() throws JOSEException {
        for (String token : List.of(signed(claims().build()),
                signed(header(JWSAlgorithm.ES256, "ec").build(), claims().build(), new ECDSASigner(ec)))) {
            assertThat(caller(token)).contains(new Caller("jwt:ada@example.com", Set.of(Role.CALLER), GivenApplications.ACME));
        }
    }

    @Test
    void takesTheSubjectWhereThereIsNoName() throws JOSEException {
        assertThat(caller(signed(claims().claim("upn", null).build()))).map(Caller::actor).contains("jwt:4711");
        assertThat(caller(signed(claims().claim("upn", null).subject(null).build()))).isEmpty();
    }

    @Test
    void knowsAnAdministratorWithoutAnApplication() throws JOSEException {
        assertThat(caller(signed(claims().claim("groups", List.of("otp-admin", "otp-caller")).claim("otp_application", null).build())))
                .contains(Caller.admin("jwt:ada@example.com"));
    }

    @Test
    void takesRolesFromGroupsOfOursOnly() throws JOSEException {
        assertThat(caller(signed(claims().claim("groups", List.of("admin", "caller", "OTP-ADMIN")).build()))).map(Caller::roles)
                .contains(Set.of());
        assertThat(caller(signed(claims().claim("groups", List.of("otp-support", "otp-auditor", "staff")).build()))).map(Caller::roles)
                .contains(Set.of(Role.SUPPORT, Role.AUDITOR));
    }

    @Test
    void wantsOneApplicationThatExists() throws JOSEException {
        assertThat(caller(signed(claims().claim("otp_application", "none").build()))).isEmpty();
        assertThat(caller(signed(claims().claim("otp_application", null).build()))).isEmpty();
        assertThat(caller(signed(claims().claim("otp_application", List.of("acme")).build()))).isEmpty();
        assertThat(caller(signed(claims().claim("groups", "otp-caller").build()))).map(Caller::roles).isEmpty();
    }

    @Test
    void believesNoTokenOfAnotherIssuerAudienceOrTime() throws JOSEException {
        List<UnaryOperator<JWTClaimsSet.Builder>> changes = List.of(c -> c.issuer("https://evil.example.com"), c -> c.issuer(null),
                c -> c.audience("crm"),
                c -> c.audience((String) null), c -> c.expirationTime(null), c -> c.expirationTime(Date.from(NOW.minusSeconds(30))),
                c -> c.notBeforeTime(Date.from(NOW.plusSeconds(31))));
        for (var change : changes) {
            assertThat(trusted.claims(signed(change.apply(claims()).build()))).isEmpty();
        }
        assertThat(trusted.claims(signed(claims().audience(List.of("crm", "otp")).build()))).isPresent();
        assertThat(trusted.claims(signed(claims().expirationTime(Date.from(NOW.minusSeconds(29))).build()))).isPresent();
    }

    @Test
    void believesNoOtherAlgorithmOrKey() throws JOSEException {
        assertThat(trusted.claims(new PlainJWT(claims().build()).serialize())).isEmpty();
        assertThat(trusted.claims(
                signed(header(JWSAlgorithm.HS256, "rsa").build(), claims().build(), new MACSigner(rsa.toPublicJWK().toJSONString()))))
                .isEmpty();
        assertThat(trusted.claims(signed(header(JWSAlgorithm.RS512, "rsa").build(), claims().build(), new RSASSASigner(rsa)))).isEmpty();
        var stranger = new RSAKeyGenerator(2048).keyID("rsa").generate();
        assertThat(trusted.claims(signed(header(JWSAlgorithm.RS256, "rsa").build(), claims().build(), new RSASSASigner(stranger))))
                .isEmpty();
    }

    @Test
    void believesNoAssertionOfOurs() throws JOSEException {
        var typed = header(JWSAlgorithm.RS256, "rsa").type(new JOSEObjectType("otp-assertion+jwt")).build();

        assertThat(trusted.claims(signed(typed, claims().build(), new RSASSASigner(rsa)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "a.b.c", "otp_x", "..", "eyJhbGciOiJub25lIn0.e30."})
    void believesNothingThatIsNoToken(String text) {
        assertThat(trusted.claims(text)).isEmpty();
    }

    private static Optional<Caller> caller(String token) {
        return trusted.claims(token).flatMap(claims -> JwtCallers.caller(claims, new OnlyAcme()));
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder().issuer("https://idp.example.com").audience("otp").subject("4711").claim("upn", "ada@example.com")
                .expirationTime(Date.from(END)).claim("groups", List.of("otp-caller")).claim("otp_application", "acme");
    }

    private static JWSHeader.Builder header(JWSAlgorithm algorithm, String kid) {
        return new JWSHeader.Builder(algorithm).keyID(kid).type(JOSEObjectType.JWT);
    }

    private static String signed(JWTClaimsSet claims) throws JOSEException {
        return signed(header(JWSAlgorithm.RS256, "rsa").build(), claims, new RSASSASigner(rsa));
    }

    private static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) throws JOSEException {
        var jwt = new SignedJWT(header, claims);
        jwt.sign(signer);
        return jwt.serialize();
    }

    private static final class OnlyAcme extends Applications {

        @Override
        public Optional<Application> find(String name) {
            return Optional.of(GivenApplications.ACME).filter(application -> application.name().equals(name));
        }
    }
}
