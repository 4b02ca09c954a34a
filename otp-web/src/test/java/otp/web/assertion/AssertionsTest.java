package otp.web.assertion;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;

import otp.account.Purpose;
import otp.settings.PublicUrl;
import otp.web.GivenKeys;
import otp.web.GivenVerifications;

class AssertionsTest {

    private final GivenKeys keys = new GivenKeys();
    private final Assertions assertions = new Assertions(new PublicUrl(URI.create("https://otp.example.com/")), keys);

    @Test
    void signsWhatTheContractPromises() throws ParseException {
        var assertion = assertions.sign(GivenVerifications.approval(Purpose.LOGIN, null, "n-0S6_WzA2Mj"));
        var jwt = SignedJWT.parse(assertion.jwt());

        assertThat(jwt.getHeader().toJSONObject()).isEqualTo(Map.of("alg", "ES256", "typ", "otp-assertion+jwt", "kid", "new"));
        assertThat(jwt.getPayload().toJSONObject()).containsOnlyKeys("iss", "aud", "sub", "iat", "exp", "jti", "auth_time", "amr",
                "channel", "purpose", "nonce",
                "to_masked");
        assertThat(jwt.getPayload().toString()).contains("\"iss\":\"https://otp.example.com/otp/v1/applications/acme\"", "\"aud\":\"acme\"",
                "\"sub\":\"user-8841\"", "\"jti\":\"0193f0c2-6d0f-7c3a-9d0e-3b1f6f9f8a11\"", "\"amr\":[\"otp\"]",
                "\"channel\":\"whatsapp\"",
                "\"purpose\":\"login\"", "\"nonce\":\"n-0S6_WzA2Mj\"", "\"to_masked\":\"+1******2671\"");
    }

    @Test
    void isGoodForFiveMinutes() throws ParseException {
        var assertion = assertions.sign(GivenVerifications.approval(Purpose.LOGIN, null, null));
        var claims = SignedJWT.parse(assertion.jwt()).getJWTClaimsSet();

        assertThat(claims.getIssueTime().toInstant()).isEqualTo("2026-11-22T20:41:20Z");
        assertThat(claims.getLongClaim("auth_time")).isEqualTo(claims.getIssueTime().toInstant().getEpochSecond());
        assertThat(claims.getExpirationTime().toInstant()).isEqualTo("2026-11-22T20:46:20Z").isEqualTo(assertion.expiresAt());
        assertThat(claims.getClaims()).doesNotContainKeys("nonce", "action_sha256");
    }

    @Test
    void bindsAStepUpToTheDigestOfItsAction() throws ParseException, NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest("pay 5 € to café".getBytes(StandardCharsets.UTF_8));
        var assertion = assertions.sign(GivenVerifications.approval(Purpose.STEP_UP, digest, null));
        var claims = SignedJWT.parse(assertion.jwt()).getJWTClaimsSet();

        assertThat(claims.getStringClaim("purpose")).isEqualTo("step-up");
        assertThat(claims.getStringClaim("action_sha256")).hasSize(43).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void isVerifiedWithThePublishedKeyOfItsIdAndNoOther() throws ParseException, JOSEException {
        var jwt = SignedJWT.parse(assertions.sign(GivenVerifications.approval(Purpose.LOGIN, null, null)).jwt());
        var published = JWKSet.parse(KeySet.of(keys.published()));

        assertThat(jwt.verify(new ECDSAVerifier(published.getKeyByKeyId(jwt.getHeader().getKeyID()).toECKey()))).isTrue();
        assertThat(jwt.verify(new ECDSAVerifier(published.getKeyByKeyId("old").toECKey()))).isFalse();
    }

    @Test
    void publishesNoPrivateKey() throws ParseException {
        var published = JWKSet.parse(KeySet.of(keys.published()));

        assertThat(published.containsNonPublicKeys()).isFalse();
        assertThat(published.getKeys()).hasSize(2).allSatisfy(key -> {
            assertThat(key.getAlgorithm().getName()).isEqualTo("ES256");
            assertThat(key.getKeyUse().identifier()).isEqualTo("sig");
        });
    }

    @Test
    void showsItselfNowhere() {
        var assertion = assertions.sign(GivenVerifications.approval(Purpose.LOGIN, null, null));

        assertThat(assertion.toString()).doesNotContain(assertion.jwt());
    }
}
