package otp.web.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.ObjectMapper;

import otp.application.Application;
import otp.application.Definition;
import otp.application.Fault;
import otp.web.GivenShapes;
import otp.web.json.InvalidBodyException;
import otp.web.json.JsonBytes;
import otp.web.openapi.Shapes;

class DefinitionBodyTest {

    private static final String CONTRACT = """
            {
              "displayName": "Acme Bank",
              "enabled": true,
              "language": "en_US",
              "policy": {
                "codeLength": 6,
                "codeLifetime": "PT5M",
                "verificationLifetime": "PT10M",
                "maxAttempts": 3,
                "attemptMemory": "PT24H",
                "maxResends": 3,
                "resendCooldown": "PT30S",
                "lockout": ["PT1M", "PT5M", "PT30M", "PT2H", "PT24H"],
                "lockoutMemory": "P7D",
                "maxConsecutiveFailures": 50
              },
              "limits": {
                "sendsPerRecipient": {"count": 10, "per": "PT1H"},
                "startsPerClientIp": {"count": 30, "per": "PT1H"},
                "startsPerApplication": {"count": 3000, "per": "PT1M"}
              },
              "allowedCountries": ["US", "DE", "GB"],
              "templates": {"code": "tmpl_otp_code", "retry": "tmpl_otp_retry", "locked": "tmpl_otp_locked", "unlocked": "tmpl_otp_locked"},
              "allowedReturnUrls": ["https://app.example.com/"],
              "support": {"url": "https://example.com/help", "phone": "+18005550100"}
            }""";

    private static final String AROUND = """
            {"name":"acme",%s,"createdAt":"2026-11-22T20:41:08.123Z","updatedAt":"2026-11-22T20:41:08.123Z"}""";

    @Test
    void writesWhatItReadInTheContractsOrder() throws IOException {
        String compact = new ObjectMapper().readTree(CONTRACT).toString();

        assertThat(written(read(CONTRACT))).isEqualTo(AROUND.formatted(compact.substring(1, compact.length() - 1)));
    }

    @Test
    void isShownInTheOpenApiDocumentAsItIs() throws IOException {
        var shown = new ObjectMapper().readTree(written(read(CONTRACT)));

        assertThat(shown.fieldNames()).toIterable().containsExactly(GivenShapes.members(Shapes.Application.class));
        assertThat(shown.get("policy").fieldNames()).toIterable().containsExactly(GivenShapes.members(Shapes.Policy.class));
        assertThat(shown.get("limits").fieldNames()).toIterable().containsExactly(GivenShapes.members(Shapes.Limits.class));
        assertThat(shown.at("/limits/sendsPerRecipient").fieldNames()).toIterable()
                .containsExactly(GivenShapes.members(Shapes.Limit.class));
        assertThat(shown.get("templates").fieldNames()).toIterable().containsExactly(GivenShapes.members(Shapes.Templates.class));
        assertThat(shown.get("support").fieldNames()).toIterable().containsExactly(GivenShapes.members(Shapes.Support.class));
    }

    @Test
    void hasTheContractsDefaultsForEverythingButTheName() throws IOException {
        var shown = new ObjectMapper().readTree(written(read("{\"displayName\":\"Acme Bank\"}")));
        var contract = new ObjectMapper().readTree(CONTRACT);

        for (String name : List.of("enabled", "language", "policy", "limits", "templates")) {
            assertThat(shown.get(name)).isEqualTo(contract.get(name));
        }
        assertThat(shown.get("allowedCountries")).isEmpty();
        assertThat(shown.get("allowedReturnUrls")).isEmpty();
        assertThat(shown.has("support")).isFalse();
    }

    @Test
    void takesBackWhatItShowed() {
        assertThat(read(written(read(CONTRACT)))).isEqualTo(read(CONTRACT));
        assertThat(read("{\"displayName\":\"a\",\"name\":[1],\"createdAt\":null,\"updatedAt\":7}").displayName()).isEqualTo("a");
    }

    @Test
    void takesNullForNoSupport() {
        assertThat(read("{\"displayName\":\"a\",\"support\":null}").support()).isNull();
    }

    @Test
    void completesNestedObjectsMemberByMember() {
        var definition = read("{\"displayName\":\"a\",\"policy\":{\"maxAttempts\":5},\"limits\":{\"sendsPerRecipient\":{\"count\":5}}}");

        assertThat(definition.policy().maxAttempts()).isEqualTo(5);
        assertThat(definition.policy().codeLength()).isEqualTo(6);
        assertThat(definition.limits().sendsPerRecipient().count()).isEqualTo(5);
        assertThat(definition.limits().sendsPerRecipient().per()).hasHours(1);
        assertThat(definition.limits().startsPerClientIp().count()).isEqualTo(30);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{}|/displayName", "{\"displayName\":null}|/displayName", "{\"displayName\":\"\"}|/displayName",
            "{\"displayName\":\"a\",\"enabled\":\"yes\"}|/enabled", "{\"displayName\":\"a\",\"enabled\":null}|/enabled",
            "{\"displayName\":\"a\",\"language\":\"english\"}|/language", "{\"displayName\":\"a\",\"policy\":null}|/policy",
            "{\"displayName\":\"a\",\"policy\":{\"codeLength\":5}}|/policy/codeLength",
            "{\"displayName\":\"a\",\"policy\":{\"codeLength\":11}}|/policy/codeLength",
            "{\"displayName\":\"a\",\"policy\":{\"codeLength\":6.0}}|/policy/codeLength",
            "{\"displayName\":\"a\",\"policy\":{\"codeLength\":\"6\"}}|/policy/codeLength",
            "{\"displayName\":\"a\",\"policy\":{\"codeLifetime\":\"PT0S\"}}|/policy/codeLifetime",
            "{\"displayName\":\"a\",\"policy\":{\"codeLifetime\":300}}|/policy/codeLifetime",
            "{\"displayName\":\"a\",\"policy\":{\"verificationLifetime\":\"PT4M\"}}|/policy/verificationLifetime",
            "{\"displayName\":\"a\",\"policy\":{\"lockout\":[]}}|/policy/lockout",
            "{\"displayName\":\"a\",\"policy\":{\"lockout\":[\"PT5M\",\"PT1M\"]}}|/policy/lockout/1",
            "{\"displayName\":\"a\",\"policy\":{\"extra\":1}}|/policy/extra",
            "{\"displayName\":\"a\",\"limits\":{\"sendsPerRecipient\":{\"count\":0}}}|/limits/sendsPerRecipient/count",
            "{\"displayName\":\"a\",\"limits\":{\"sendsPerRecipient\":{\"per\":\"P2D\"}}}|/limits/sendsPerRecipient/per",
            "{\"displayName\":\"a\",\"limits\":{\"sendsPerRecipient\":10}}|/limits/sendsPerRecipient",
            "{\"displayName\":\"a\",\"allowedCountries\":[\"XX\"]}|/allowedCountries/0",
            "{\"displayName\":\"a\",\"allowedCountries\":[1]}|/allowedCountries/0",
            "{\"displayName\":\"a\",\"allowedReturnUrls\":[\"http://example.com/\"]}|/allowedReturnUrls/0",
            "{\"displayName\":\"a\",\"templates\":{\"code\":\"\"}}|/templates/code",
            "{\"displayName\":\"a\",\"support\":{\"url\":\"javascript:alert(1)\"}}|/support/url",
            "{\"displayName\":\"a\",\"more\":1}|/more"})
    void pointsAtWhatIsOutOfBounds(String body, String pointer) {
        assertThat(faults(body)).containsExactly(pointer);
    }

    @Test
    void tellsOfWrongTypesAndBoundsTogether() {
        assertThat(faults("{\"enabled\":1,\"policy\":{\"maxAttempts\":11,\"maxResends\":\"3\"}}"))
                .containsExactlyInAnyOrder("/displayName", "/enabled", "/policy/maxResends", "/policy/maxAttempts");
    }

    private static String written(Definition definition) {
        var at = Instant.parse("2026-11-22T20:41:08.123Z");
        return new String(JsonBytes.object(new ApplicationJson(new Application(new UUID(0, 1), "acme", definition, 1, at, at))),
                StandardCharsets.UTF_8);
    }

    private static Definition read(String body) {
        return DefinitionBody.read(body.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> faults(String body) {
        return catchThrowableOfType(InvalidBodyException.class, () -> read(body)).faults().stream().map(Fault::pointer).toList();
    }
}
