package otp.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.contract.Told.isTold;
import static otp.contract.Told.isToldTheSame;

import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import otp.system.Answer;
import otp.system.OtpClient;

/** Who may do what. */
@ContractTest
class CallersTest {

    private static final String UNKNOWN = "0193f0c2-6d0f-7c3a-9d0e-3b1f6f9f8a11";
    private static Company company;
    private static OtpClient support;
    private static OtpClient auditor;

    @BeforeAll
    static void makeKeys() {
        company = Company.plain();
        support = company.holder("support");
        auditor = company.holder("auditor");
    }

    @ParameterizedTest
    @CsvSource({"GET,/otp/v1/applications", "GET,/otp/v1/applications/acme", "PUT,/otp/v1/applications/acme",
            "POST,/otp/v1/applications/acme/keys",
            "GET,/otp/v1/applications/acme/keys", "DELETE,/otp/v1/applications/acme/keys/x", "POST,/otp/v1/verifications",
            "GET,/otp/v1/verifications/x",
            "DELETE,/otp/v1/verifications/x", "POST,/otp/v1/verifications/x/checks", "POST,/otp/v1/verifications/x/resends",
            "POST,/otp/v1/verifications/search", "POST,/otp/v1/audit-events/verify",
            "POST,/otp/v1/lockouts/search", "GET,/otp/v1/lockouts/x", "POST,/otp/v1/lockouts/x/release", "POST,/otp/v1/audit-events/search",
            "POST,/otp/v1/erasures",
            "GET,/otp/v1/nothing",
            "PATCH,/otp/v1/verifications",
            "GET,/otp/v1", "GET,/otp/v1/", "GET,/otp/", "GET,/otp/nothing", "GET,/otp/v2/verifications", "GET,/otp/v1/jwks.json/x",
            "GET,/otp/problems/x"})
    void withoutCredentialsEveryRouteIsUnauthenticatedKnownOrNot(String method, String path) {
        Answer answer = isTold(Wire.send(method, path), 401, "unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bearer", "Bearer ", "Bearer x", "Basic b3RwOm90cA==", "Bearer otp_x_y", "bearer", "Bearer eyJhbGciOiJub25lIn0.e30.",
                    "Bearer admin-key-of-a-test-0123456789abcde", "Bearer admin-key-of-a-test-0123456789abcdef0",
                    "admin-key-of-a-test-0123456789abcdef"})
    void credentialsThatAreNoneAreUnauthenticated(String authorization) {
        isTold(Wire.send("GET", "/otp/v1/applications", "Authorization", authorization), 401, "unauthenticated");
    }

    @Test
    void aKeyWithAnotherSecretIsUnauthenticated() {
        Answer made = isTold(OneNode.admin().post("applications/" + company.name() + "/keys", "{\"roles\":[\"caller\"],\"label\":\"a\"}"),
                201);
        String key = made.at("/key");
        char last = key.charAt(key.length() - 1);
        isTold(OneNode.nobody().as(key.substring(0, key.length() - 1) + (last == 'a' ? 'b' : 'a')).get("verifications/x"), 401,
                "unauthenticated");
        isTold(OneNode.nobody().as(key.substring(0, key.lastIndexOf('_') + 1)).get("verifications/x"), 401, "unauthenticated");
    }

    @Test
    void theRoutesForEverybodyAskForNothing() {
        assertThat(Wire.send("GET", "/otp/v1/jwks.json").status()).isEqualTo(200);
        assertThat(Wire.send("GET", "/otp/problems").status()).isEqualTo(200);
        assertThat(Wire.send("GET", "/otp/openapi").status()).isEqualTo(200);
    }

    @Test
    void onlyACallerStartsChecksResendsAndCancels() {
        Dialogue login = company.person().starts();
        for (OtpClient other : List.of(support, auditor, OneNode.admin())) {
            isTold(other.post("verifications", company.person().wish("")), 403, "forbidden");
            isTold(other.post(login.path() + "/checks", "{\"code\":\"" + login.person().newestCode() + "\"}"), 403, "forbidden");
            isTold(other.post(login.path() + "/resends", null), 403, "forbidden");
            isTold(other.delete(login.path()), 403, "forbidden");
            isTold(other.delete("verifications/" + UNKNOWN), 403, "forbidden");
        }
        isTold(login.entersRight(), 200);
    }

    @Test
    void callerSupportAndAdminReadAndAnAuditorDoesNot() {
        Dialogue login = company.person().starts();
        isTold(support.get(login.path()), 200);
        isTold(OneNode.admin().get(login.path()), 200);
        isTold(auditor.get(login.path()), 403, "forbidden");
        isTold(auditor.get("verifications/" + UNKNOWN), 403, "forbidden");
    }

    @Test
    void onlyAnAdminManagesApplicationsAndKeys() {
        String path = "applications/" + company.name();
        for (OtpClient other : List.of(company.caller(), support, auditor)) {
            isTold(other.get("applications"), 403, "forbidden");
            isTold(other.get(path), 403, "forbidden");
            isTold(other.put(path, Company.definition("")), 403, "forbidden");
            isTold(other.get(path + "/keys"), 403, "forbidden");
            isTold(other.post(path + "/keys", "{\"roles\":[\"caller\"],\"label\":\"a\"}"), 403, "forbidden");
            isTold(other.delete(path + "/keys/x"), 403, "forbidden");
            isTold(other.get("applications/not-there"), 403, "forbidden");
        }
    }

    @Test
    void anAdminReadsInAnyApplicationOrInTheOneItNames() {
        Dialogue login = company.person().starts();
        isTold(OneNode.admin().with("Otp-Application", company.name()).get(login.path()), 200);
        isTold(OneNode.admin().with("Otp-Application", Company.plain().name()).get(login.path()), 404, "not-found");
        isTold(OneNode.admin().with("Otp-Application", "not-there").get(login.path()), 404, "not-found");
    }

    @Test
    void forAKeysHolderTheHeaderIsIgnored() {
        Dialogue login = company.person().starts();
        Company other = Company.plain();
        isTold(company.caller().with("Otp-Application", other.name()).get(login.path()), 200);
        isTold(other.caller().with("Otp-Application", company.name()).get(login.path()), 404, "not-found");
    }

    @Test
    void anotherApplicationsVerificationIsByteForByteOneThatDoesNotExist() {
        String theirs = company.person().starts().path();
        OtpClient stranger = Company.plain().caller().with("X-Request-Id", "same");
        for (String[] route : new String[][] {{"GET", ""}, {"DELETE", ""}, {"POST", "/checks"}, {"POST", "/resends"}}) {
            String body = route[1].equals("/checks") ? "{\"code\":\"492816\"}" : null;
            Answer another = isTold(stranger.send(route[0], theirs + route[1], body), 404, "not-found");
            Answer none = isTold(stranger.send(route[0], "verifications/" + UNKNOWN + route[1], body), 404, "not-found");
            Answer malformed = isTold(stranger.send(route[0], "verifications/x" + route[1], body), 404, "not-found");
            isToldTheSame(another, none, malformed);
        }
    }
}
