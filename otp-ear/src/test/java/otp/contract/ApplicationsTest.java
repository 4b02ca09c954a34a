package otp.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.contract.Told.instant;
import static otp.contract.Told.isTold;
import static otp.contract.Told.isToldToCorrect;
import static otp.contract.Told.members;

import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import otp.system.Answer;

/** How an administrator defines applications. */
@ContractTest
class ApplicationsTest {

    private static final String DEFAULTS = """
            {"displayName":"Company","enabled":true,"language":"en_US",
             "policy":{"codeLength":6,"codeLifetime":"PT5M","verificationLifetime":"PT10M","maxAttempts":3,"attemptMemory":"PT24H","maxResends":3,
              "resendCooldown":"PT30S","lockout":["PT1M","PT5M","PT30M","PT2H","PT24H"],"lockoutMemory":"P7D","maxConsecutiveFailures":50},
             "limits":{"sendsPerRecipient":{"count":10,"per":"PT1H"},"startsPerClientIp":{"count":30,"per":"PT1H"},
              "startsPerApplication":{"count":3000,"per":"PT1M"}},
             "allowedCountries":[],"templates":{"code":"tmpl_otp_code","retry":"tmpl_otp_retry","locked":"tmpl_otp_locked","unlocked":"tmpl_otp_locked"},
             "allowedReturnUrls":[]}""";
    private static final String WHOLE = """
            {"displayName":"Acme Bank","enabled":false,"language":"de",
             "policy":{"codeLength":8,"codeLifetime":"PT2M","verificationLifetime":"PT20M","maxAttempts":5,"attemptMemory":"PT12H","maxResends":1,
              "resendCooldown":"PT10S","lockout":["PT1S","PT1S","P30D"],"lockoutMemory":"P365D","maxConsecutiveFailures":100},
             "limits":{"sendsPerRecipient":{"count":1,"per":"PT1S"},"startsPerClientIp":{"count":1000000,"per":"PT24H"},
              "startsPerApplication":{"count":2,"per":"PT2M"}},
             "allowedCountries":["US","DE","GB"],"templates":{"code":"a","retry":"b","locked":"c","unlocked":"d"},
             "allowedReturnUrls":["https://app.example.com/","http://127.0.0.1:3000/cb"],
             "support":{"url":"https://example.com/help","phone":"+18005550100"}}""";

    private final String path = "applications/a-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aNewOneIsCreatedAndWhatWasLeftOutHasItsDefault() throws Exception {
        Answer created = isTold(OneNode.admin().put(path, Company.definition("")), 201);
        assertThat(created.header("Location")).isEqualTo("/otp/v1/" + path);
        assertThat(path).endsWith(created.at("/name"));
        assertThat(instant(created, "/createdAt")).isEqualTo(instant(created, "/updatedAt"));
        var definition = (ObjectNode) created.json();
        definition.remove(List.of("name", "createdAt", "updatedAt"));
        assertThat(definition).isEqualTo(new ObjectMapper().readTree(DEFAULTS));
    }

    @Test
    void putReplacesWhole() throws Exception {
        isTold(OneNode.admin().put(path, WHOLE), 201);
        var definition = (ObjectNode) isTold(OneNode.admin().get(path), 200).json();
        definition.remove(List.of("name", "createdAt", "updatedAt"));
        assertThat(definition).isEqualTo(new ObjectMapper().readTree(WHOLE));
        Answer replaced = isTold(OneNode.admin().put(path, Company.definition("")), 200);
        assertThat(replaced.at("/language")).isEqualTo("en_US");
        assertThat(replaced.json().has("support")).isFalse();
        assertThat(replaced.json().at("/enabled").asBoolean()).isTrue();
    }

    @Test
    void whatIsReadCanBePutBack() {
        isTold(OneNode.admin().put(path, WHOLE), 201);
        Answer read = isTold(OneNode.admin().get(path), 200);
        Answer again = isTold(OneNode.admin().put(path, read.text()), 200);
        assertThat(again.at("/createdAt")).isEqualTo(read.at("/createdAt"));
        assertThat(again.at("/displayName")).isEqualTo("Acme Bank");
    }

    @Test
    void theListHasEveryApplication() {
        isTold(OneNode.admin().put(path, Company.definition("")), 201);
        Answer list = isTold(OneNode.admin().get("applications"), 200);
        assertThat(StreamSupport.stream(list.json().at("/items").spliterator(), false)
                .filter(item -> path.endsWith("/" + item.at("/name").asText()))).singleElement()
                .satisfies(item -> assertThat(item.toString()).isEqualTo(OneNode.admin().get(path).json().toString()));
    }

    @Test
    void aReplacementWithTheTagOfTheReadingIsDoneAndTheSecondIsRefused() {
        String tag = isTold(OneNode.admin().put(path, Company.definition("")), 201).header("ETag");
        assertThat(tag).matches("\"[^\"]+\"");
        assertThat(isTold(OneNode.admin().get(path), 200).header("ETag")).isEqualTo(tag);
        String next = isTold(OneNode.admin().with("If-Match", tag).put(path, Company.definition("\"language\":\"de\"")), 200)
                .header("ETag");
        assertThat(next).isNotEqualTo(tag);
        isTold(OneNode.admin().with("If-Match", tag).put(path, Company.definition("\"language\":\"fr\"")), 412, "precondition-failed");
        assertThat(OneNode.admin().get(path).at("/language")).isEqualTo("de");
        isTold(OneNode.admin().with("If-Match", "\"other\", " + next).put(path, Company.definition("")), 200);
        isTold(OneNode.admin().with("If-Match", "*").put(path, Company.definition("")), 200);
    }

    @Test
    void aPreconditionOnWhatIsNotThereFails() {
        isTold(OneNode.admin().with("If-Match", "*").put(path, Company.definition("")), 412, "precondition-failed");
        isTold(OneNode.admin().with("If-Match", "\"1\"").put(path, Company.definition("")), 412, "precondition-failed");
        isTold(OneNode.admin().get(path), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Acme", "acme_bank", "%C3%A4", "12345678901234567890123456789012345678901", "acme.bank", "%20"})
    void aBadNameIsRefusedInPutAndUnknownElsewhere(String name) {
        Answer refused = isTold(OneNode.admin().put("applications/" + name, Company.definition("")), 400, "invalid-request");
        assertThat(Told.faults(refused, "parameter")).containsExactly("name");
        isTold(OneNode.admin().get("applications/" + name), 404, "not-found");
        isTold(OneNode.admin().get("applications/" + name + "/keys"), 404, "not-found");
    }

    @Test
    void aNameHasUpToFortyCharacters() {
        String forty = (path.substring("applications/".length()) + "-" + "z9".repeat(20)).substring(0, 40);
        isTold(OneNode.admin().put("applications/" + forty, Company.definition("")), 201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "codeLength|5|6|10|11", "maxAttempts|0|1|10|11", "maxResends|-1|0|10|11", "maxConsecutiveFailures|0|1|100|101",
            "codeLifetime|\"PT0.999S\"|\"PT1S\"|\"PT10M\"|\"PT10M0.001S\"",
            "verificationLifetime|\"PT4M59S\"|\"PT5M\"|\"PT1H\"|\"PT1H0.001S\"",
            "attemptMemory|\"PT0S\"|\"PT1S\"|\"P365D\"|\"P365DT1S\"", "resendCooldown|\"-PT1S\"|\"PT0S\"|\"PT10M\"|\"PT10M1S\"",
            "lockoutMemory|\"-PT1S\"|\"PT0S\"|\"P365D\"|\"P366D\""})
    void thePolicyHasItsBounds(String member, String below, String least, String most, String above) {
        String roomy = member.equals("codeLifetime") ? ",\"verificationLifetime\":\"PT1H\"" : "";
        isToldToCorrect(define("\"policy\":{\"" + member + "\":" + below + roomy + "}"), "/policy/" + member);
        isToldToCorrect(define("\"policy\":{\"" + member + "\":" + above + roomy + "}"), "/policy/" + member);
        isTold(define("\"policy\":{\"" + member + "\":" + least + roomy + "}"), 201);
        isTold(define("\"policy\":{\"" + member + "\":" + most + roomy + "}"), 200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "/policy/lockout|[]", "/policy/lockout/0|[\"PT0S\"]", "/policy/lockout/1|[\"PT1S\",\"PT720H1S\"]",
            "/policy/lockout/2|[\"PT1S\",\"PT3S\",\"PT2S\"]",
            "/policy/lockout|[\"PT1S\",\"PT1S\",\"PT1S\",\"PT1S\",\"PT1S\",\"PT1S\",\"PT1S\",\"PT1S\",\"PT1S\",\"PT1S\",\"PT1S\"]"})
    void theStepsOfALockoutNeverGetShorter(String pointer, String lockout) {
        isToldToCorrect(define("\"policy\":{\"lockout\":" + lockout + "}"), pointer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sendsPerRecipient", "startsPerClientIp", "startsPerApplication"})
    void limitsHaveTheirBounds(String limit) {
        for (String[] each : new String[][] {{"0", "PT1S", "count"}, {"1000001", "PT1S", "count"}, {"1", "PT0.999S", "per"},
                {"1", "P1DT1S", "per"}}) {
            isToldToCorrect(define("\"limits\":{\"" + limit + "\":{\"count\":" + each[0] + ",\"per\":\"" + each[1] + "\"}}"),
                    "/limits/" + limit + "/" + each[2]);
        }
        isTold(define("\"limits\":{\"" + limit + "\":{\"count\":1000000,\"per\":\"P1D\"}}"), 201);
        isTold(define("\"limits\":{\"" + limit + "\":{\"count\":1,\"per\":\"PT1S\"}}"), 200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "/displayName|{}", "/displayName|{\"displayName\":\"\"}", "/displayName|{\"displayName\":null}",
            "/displayName|{\"displayName\":7}",
            "/enabled|{\"displayName\":\"A\",\"enabled\":\"true\"}", "/enabled|{\"displayName\":\"A\",\"enabled\":null}",
            "/language|{\"displayName\":\"A\",\"language\":\"english\"}", "/policy|{\"displayName\":\"A\",\"policy\":[]}",
            "/policy/codeLength|{\"displayName\":\"A\",\"policy\":{\"codeLength\":6.5}}",
            "/policy/codeLength|{\"displayName\":\"A\",\"policy\":{\"codeLength\":\"6\"}}",
            "/policy/codeLifetime|{\"displayName\":\"A\",\"policy\":{\"codeLifetime\":300}}",
            "/policy/codeLifetime|{\"displayName\":\"A\",\"policy\":{\"codeLifetime\":\"5m\"}}",
            "/policy/pepper|{\"displayName\":\"A\",\"policy\":{\"pepper\":1}}",
            "/limits/startsPerMoon|{\"displayName\":\"A\",\"limits\":{\"startsPerMoon\":{}}}",
            "/allowedCountries/1|{\"displayName\":\"A\",\"allowedCountries\":[\"US\",\"XX\"]}",
            "/allowedCountries/0|{\"displayName\":\"A\",\"allowedCountries\":[\"us\"]}",
            "/templates/code|{\"displayName\":\"A\",\"templates\":{\"code\":\"Not A Template\"}}",
            "/templates/other|{\"displayName\":\"A\",\"templates\":{\"other\":\"x\"}}",
            "/allowedReturnUrls/0|{\"displayName\":\"A\",\"allowedReturnUrls\":[\"http://app.example.com/\"]}",
            "/allowedReturnUrls/0|{\"displayName\":\"A\",\"allowedReturnUrls\":[\"https://user@app.example.com/\"]}",
            "/allowedReturnUrls/0|{\"displayName\":\"A\",\"allowedReturnUrls\":[\"https://app.example.com/#x\"]}",
            "/allowedReturnUrls/0|{\"displayName\":\"A\",\"allowedReturnUrls\":[\"app.example.com\"]}",
            "/support/url|{\"displayName\":\"A\",\"support\":{\"url\":\"javascript:alert(1)\"}}",
            "/support/phone|{\"displayName\":\"A\",\"support\":{\"phone\":\"call us\"}}",
            "/colour|{\"displayName\":\"A\",\"colour\":\"red\"}"})
    void everyMemberIsHeldToItsForm(String pointer, String definition) {
        isToldToCorrect(OneNode.admin().put(path, definition), pointer);
    }

    @Test
    void whatAnApplicationAddsIsAcceptedAndIgnored() {
        Answer created = isTold(define("\"name\":\"other\",\"createdAt\":\"2020-01-01T00:00:00.000Z\",\"updatedAt\":null"), 201);
        assertThat(path).endsWith(created.at("/name"));
        assertThat(created.at("/createdAt")).doesNotStartWith("2020");
    }

    @Test
    void anUnknownOneIsNotFound() {
        isTold(OneNode.admin().get(path), 404, "not-found");
        assertThat(members(OneNode.admin().get(path).json())).containsExactlyInAnyOrder("type", "title", "status", "detail", "instance");
    }

    private Answer define(String members) {
        return OneNode.admin().put(path, Company.definition(members));
    }
}
