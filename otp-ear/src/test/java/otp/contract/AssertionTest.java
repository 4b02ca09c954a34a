package otp.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.contract.Told.instant;
import static otp.contract.Told.isTold;
import static otp.contract.Told.members;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import otp.system.Answer;

/** What an application can prove with an approval, as a verifier with nothing but the JDK sees it. */
@ContractTest
class AssertionTest {

    private final Company company = Company.plain();

    @Test
    void aLoginSaysWhoProvedWhatWhenAndToWhom() throws Exception {
        Person ada = company.person();
        Dialogue login = ada.starts("\"nonce\":\"n-0S6_WzA2Mj\"");
        Answer approved = isTold(login.entersRight(), 200);
        JsonNode claims = verified(approved.at("/assertion"));
        assertThat(members(claims)).containsExactlyInAnyOrder("iss", "aud", "sub", "iat", "exp", "jti", "auth_time", "amr", "channel",
                "purpose", "nonce",
                "to_masked");
        assertThat(claims.at("/iss").asText()).isEqualTo("https://otp.example.com/otp/v1/applications/" + company.name());
        assertThat(claims.at("/aud").asText()).isEqualTo(company.name());
        assertThat(claims.at("/sub").asText()).isEqualTo(ada.account());
        assertThat(claims.at("/jti").asText()).isEqualTo(login.id());
        assertThat(claims.at("/amr").toString()).isEqualTo("[\"otp\"]");
        assertThat(claims.at("/channel").asText()).isEqualTo("whatsapp");
        assertThat(claims.at("/purpose").asText()).isEqualTo("login");
        assertThat(claims.at("/nonce").asText()).isEqualTo("n-0S6_WzA2Mj");
        assertThat(claims.at("/to_masked").asText()).isEqualTo(Numbers.masked(ada.number()));
        long approvedAt = instant(approved, "/approvedAt").getEpochSecond();
        assertThat(claims.at("/iat").asLong()).isEqualTo(approvedAt);
        assertThat(claims.at("/auth_time").asLong()).isEqualTo(approvedAt);
        assertThat(claims.at("/exp").asLong()).isEqualTo(approvedAt + 300);
    }

    @Test
    void aStepUpIsBoundToTheBytesOfItsAction() throws Exception {
        String action = "Zahle 100,00 € an Jörg";
        Person ada = company.person();
        Dialogue stepUp = ada.startsStepUp(action);
        JsonNode claims = verified(isTold(stepUp.enters(ada.newestCode(), action), 200).at("/assertion"));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(action.getBytes(StandardCharsets.UTF_8));
        assertThat(claims.at("/action_sha256").asText()).isEqualTo(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
        assertThat(claims.at("/purpose").asText()).isEqualTo("step-up");
        assertThat(claims.has("nonce")).isFalse();
    }

    @Test
    void ofTheDefaultAccountOnlySubCarriesTheNumber() throws Exception {
        Person ada = company.unnamedPerson();
        Answer approved = isTold(ada.starts().entersRight(), 200);
        JsonNode claims = verified(approved.at("/assertion"));
        assertThat(claims.at("/sub").asText()).isEqualTo(ada.number());
        assertThat(claims.at("/to_masked").asText()).isEqualTo(Numbers.masked(ada.number()));
        assertThat(approved.text()).doesNotContain(ada.number());
    }

    @Test
    void theKeysAreThereForEverybodyAndMayBeKeptForFiveMinutes() {
        Answer keys = OneNode.nobody().get("jwks.json");
        assertThat(keys.status()).isEqualTo(200);
        assertThat(keys.header("Cache-Control")).isEqualTo("public, max-age=300");
        assertThat(keys.header("Content-Type")).startsWith("application/json");
        assertThat(keys.json().at("/keys")).isNotEmpty().allSatisfy(key -> {
            assertThat(members(key)).containsExactlyInAnyOrder("kty", "crv", "x", "y", "kid", "use", "alg");
            assertThat(key.at("/alg").asText()).isEqualTo("ES256");
            assertThat(key.at("/use").asText()).isEqualTo("sig");
        });
    }

    /** The claims, when header, key and signature are what they have to be. */
    private static JsonNode verified(String assertion) throws IOException, GeneralSecurityException {
        String[] parts = assertion.split("\\.");
        JsonNode header = new ObjectMapper().readTree(base64(parts[0]));
        assertThat(header.at("/typ").asText()).isEqualTo("otp-assertion+jwt");
        assertThat(header.at("/alg").asText()).isEqualTo("ES256");
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(key(header.at("/kid").asText()));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(base64(parts[2]))).isTrue();
        return new ObjectMapper().readTree(base64(parts[1]));
    }

    private static PublicKey key(String kid) throws GeneralSecurityException {
        JsonNode keys = OneNode.nobody().get("jwks.json").json().at("/keys");
        JsonNode key = StreamSupport.stream(keys.spliterator(), false).filter(each -> each.at("/kid").asText().equals(kid)).findFirst()
                .orElseThrow();
        AlgorithmParameters p256 = AlgorithmParameters.getInstance("EC");
        p256.init(new ECGenParameterSpec("secp256r1"));
        ECPoint point = new ECPoint(new BigInteger(1, base64(key.at("/x").asText())), new BigInteger(1, base64(key.at("/y").asText())));
        return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, p256.getParameterSpec(ECParameterSpec.class)));
    }

    private static byte[] base64(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
