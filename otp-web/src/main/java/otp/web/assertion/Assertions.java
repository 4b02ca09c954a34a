package otp.web.assertion;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import otp.crypto.SigningKey;
import otp.crypto.SigningKeys;
import otp.settings.PublicUrl;
import otp.verification.Approval;

/** Signs what an approval says (ES256). Its type is one of its own, so that no JWT library takes it for a token to come in with (RFC 8725). */
@ApplicationScoped
public class Assertions {

    static final JOSEObjectType TYPE = new JOSEObjectType("otp-assertion+jwt");
    static final Duration LIFETIME = Duration.ofMinutes(5);

    private PublicUrl publicUrl;
    private SigningKeys keys;

    protected Assertions() {
        // CDI proxy
    }

    @Inject
    public Assertions(PublicUrl publicUrl, SigningKeys keys) {
        this.publicUrl = publicUrl;
        this.keys = keys;
    }

    public Assertion sign(Approval approval) {
        return sign(approval, keys.current());
    }

    Assertion sign(Approval approval, SigningKey key) {
        Instant issuedAt = approval.at().truncatedTo(ChronoUnit.SECONDS);
        Instant expiresAt = issuedAt.plus(LIFETIME);
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256).type(TYPE).keyID(key.kid()).build();
        var jwt = new SignedJWT(header, claims(approval, issuedAt, expiresAt));
        try {
            jwt.sign(new ECDSASigner(key.privateKey()));
        } catch (JOSEException e) {
            throw new IllegalStateException("every JDK signs with P-256", e);
        }
        return new Assertion(jwt.serialize(), expiresAt);
    }

    private JWTClaimsSet claims(Approval approval, Instant issuedAt, Instant expiresAt) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(publicUrl.at("/otp/v1/applications/" + approval.application()))
                .audience(approval.application())
                .subject(approval.subject())
                .issueTime(Date.from(issuedAt))
                .expirationTime(Date.from(expiresAt))
                .jwtID(approval.verification().toString())
                .claim("auth_time", issuedAt.getEpochSecond())
                .claim("amr", List.of("otp"))
                .claim("channel", "whatsapp")
                .claim("purpose", approval.purpose().word())
                .claim("to_masked", approval.maskedRecipient());
        if (approval.nonce() != null) {
            claims.claim("nonce", approval.nonce());
        }
        if (approval.actionDigest() != null) {
            claims.claim("action_sha256", Base64.getUrlEncoder().withoutPadding().encodeToString(approval.actionDigest()));
        }
        return claims.build();
    }
}
