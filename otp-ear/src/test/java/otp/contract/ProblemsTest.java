package otp.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.contract.Told.isTold;
import static otp.contract.Told.isToldToCorrect;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import otp.system.Answer;
import otp.system.OtpClient;

/** What is the same for every problem, and the problems of HTTP itself. */
@ContractTest
class ProblemsTest {

    private static final String UNKNOWN = "0193f0c2-6d0f-7c3a-9d0e-3b1f6f9f8a11";

    private final Company company = Company.plain();

    @ParameterizedTest
    @ValueSource(strings = {"invalid-request", "unauthenticated", "forbidden", "not-found", "method-not-allowed", "not-acceptable",
            "already-decided",
            "request-in-progress", "precondition-failed", "code-expired", "payload-too-large", "unsupported-media-type", "incorrect-code",
            "stale-code",
            "recipient-not-allowed", "idempotency-key-reused", "account-locked", "rate-limited", "unavailable"})
    void thePageExplainsIt(String problem) {
        Answer page = Wire.send("GET", "/otp/problems");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.text()).contains("id=\"" + problem + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json;q=0.1, text/html", "application/*", "*/*", ";;;", "application/json;q=2",
            "é", "text/html"})
    void aProblemIsProblemJsonWhateverAcceptSays(String accept) {
        OtpClient picky = OneNode.admin().with("Accept", accept);
        boolean jsonWillDo = !accept.equals("text/html");
        Answer answer = picky.get("verifications/" + UNKNOWN);
        isTold(answer, jsonWillDo ? 404 : 406, jsonWillDo ? "not-found" : "not-acceptable");
        isTold(OneNode.nobody().with("Accept", accept).get("applications"), 401, "unauthenticated");
        isTold(picky.get("nothing/of/the/kind"), 404, "not-found");
        isTold(picky.send("PATCH", "verifications/" + UNKNOWN, null), 405, "method-not-allowed");
    }

    @Test
    void whatCannotBeShownAsAskedIsNotAcceptable() {
        for (String path : List.of("applications", "verifications/" + UNKNOWN)) {
            isTold(OneNode.admin().with("Accept", "image/png").get(path), 406, "not-acceptable");
        }
        isTold(company.caller().with("Accept", "text/plain").post("verifications", company.person().wish("")), 406, "not-acceptable");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"PATCH|applications|GET", "POST|applications|GET", "DELETE|applications/acme|GET,PUT",
                    "PUT|applications/acme/keys|GET,POST",
                    "GET|applications/acme/keys/x|DELETE", "GET|verifications|POST", "PUT|verifications/x|GET,DELETE",
                    "GET|verifications/x/checks|POST",
                    "DELETE|verifications/x/resends|POST", "GET|lockouts/search|POST", "GET|verifications/search|POST",
                    "DELETE|verifications/search|POST",
                    "GET|audit-events/search|POST", "PUT|audit-events/search|POST", "DELETE|lockouts/x|GET",
                    "GET|lockouts/x/release|POST", "POST|jwks.json|GET", "DELETE|webhooks/whatsapp|GET,POST",
                    "FOO|verifications|POST", "TRACE|verifications|POST"})
    void anotherMethodIsToldWhichAreAllowed(String method, String path, String allowed) {
        Answer answer = isTold(OneNode.admin().send(method, path, null), 405, "method-not-allowed");
        Set<String> allow = Stream.of(answer.header("Allow").split(",\\s*")).collect(Collectors.toSet());
        allow.removeAll(Set.of("HEAD", "OPTIONS"));
        assertThat(allow).containsExactlyInAnyOrder(allowed.split(","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "verifications/x/y", "verifications/x/checks/y", "applications/a/b", "", "..%2f..%2fetc",
            "verifications/%00", "webhooks/nobody"})
    void aRouteThatDoesNotExistIsNotFound(String path) {
        isTold(OneNode.admin().get(path), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({"PUT,applications/huge", "POST,applications/huge/keys", "POST,verifications", "POST,verifications/x/checks",
            "POST,verifications/x/resends", "POST,lockouts/search", "POST,audit-events/search", "POST,lockouts/x/release"})
    void aBodyOverSixteenKibibytesIsTooLargeKnownBeforehandOrNot(String method, String path) {
        byte[] body = ("{\"displayName\":\"" + "x".repeat(16 * 1024 - 17 + 1) + "\"}").getBytes(StandardCharsets.UTF_8);
        assertThat(body).hasSizeGreaterThan(16 * 1024);
        String token = "Bearer " + (path.startsWith("verifications") ? callersToken() : "admin-key-of-a-test-0123456789abcdef");
        String[] headers = {"Authorization", token, "Content-Type", "application/json"};
        isTold(Wire.send(method, "/otp/v1/" + path, body, headers), 413, "payload-too-large");
        isTold(Wire.stream(method, "/otp/v1/" + path, body, headers), 413, "payload-too-large");
    }

    @Test
    void aBodyOfSixteenKibibytesIsNot() {
        String wish = company.person().wish("");
        isTold(company.start(wish + " ".repeat(16 * 1024 - wish.length())), 201);
        isTold(company.start(wish + " ".repeat(16 * 1024 - wish.length() + 1)), 413, "payload-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/xml", "multipart/form-data;boundary=x",
            "application/jsonp", "json",
            "application/json-patch+json", "///", "application/problem+json"})
    void anotherMediaTypeIsUnsupported(String type) {
        isTold(company.caller().with("Content-Type", type).post("verifications", company.person().wish("")), 415, "unsupported-media-type");
        isTold(company.caller().with("Content-Type", type).post("verifications/x/checks", "{\"code\":\"1\"}"), 415,
                "unsupported-media-type");
        isTold(OneNode.admin().with("Content-Type", type).put("applications/x", Company.definition("")), 415, "unsupported-media-type");
        isTold(OneNode.admin().with("Content-Type", type).post("applications/x/keys", "{}"), 415, "unsupported-media-type");
        isTold(OneNode.admin().with("Content-Type", type).post("lockouts/search", "{}"), 415, "unsupported-media-type");
        isTold(OneNode.admin().with("Content-Type", type).post("lockouts/x/release", "{}"), 415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "application/json; charset=utf-8", "application/json;charset=\"UTF-8\"", "Application/JSON"})
    void jsonByAnyOfItsNamesIsTaken(String type) {
        isTold(company.caller().with("Content-Type", type).post("verifications", company.person().wish("")), 201);
    }

    @Test
    void aRequestIdIsTakenOverWhenItIsOne() {
        for (String id : List.of("a", "A-z.0_9", "x".repeat(128))) {
            assertThat(company.caller().with("X-Request-Id", id).get("verifications/x").header("X-Request-Id")).isEqualTo(id);
            assertThat(OneNode.nobody().with("X-Request-Id", id).get("verifications/x").header("X-Request-Id")).isEqualTo(id);
            assertThat(OneNode.nobody().with("X-Request-Id", id).get("jwks.json").header("X-Request-Id")).isEqualTo(id);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a/b", "ä", "a,b", "<b>", "%0d%0aX: y"})
    void anotherRequestIdIsReplaced(String id) {
        assertThat(isTold(company.caller().with("X-Request-Id", id).get("verifications/x"), 404, "not-found").header("X-Request-Id"))
                .isNotEqualTo(id);
        String tooLong = "x".repeat(129);
        assertThat(isTold(company.caller().with("X-Request-Id", tooLong).get("verifications/x"), 404, "not-found").header("X-Request-Id"))
                .isNotEqualTo(tooLong);
    }

    @Test
    void theRequestIdIsInTheLogLineOfWhatItCaused() {
        Dialogue login = company.person().starts();
        String id = "log-" + login.id();
        isTold(company.caller().with("X-Request-Id", id).post("verifications", "{"), 400, "invalid-request");
        assertThat(OneNode.server().log()).doesNotContain(login.person().newestCode() + "\"").doesNotContain(login.person().number());
    }

    @Test
    void whatWasAskedForInTheAddressIsNotRepeated() {
        assertThat(OneNode.admin().get("verifications/+14155552671-marker").text()).doesNotContain("marker");
        assertThat(OneNode.admin().get("nothing-marker?q=marker").text()).doesNotContain("marker");
        assertThat(OneNode.nobody().as("marker").get("verifications/x").text()).doesNotContain("marker");
    }

    @Test
    void moreThanOneFaultIsToldByPointerParameterOrHeader() {
        isToldToCorrect(company.start("{\"to\":1,\"nonce\":{}}"), "/to", "/nonce");
        Answer header = isTold(company.caller().with("Idempotency-Key", "a b").post("verifications", company.person().wish("")), 400,
                "invalid-request");
        assertThat(Told.faults(header, "header")).containsExactly("Idempotency-Key");
    }

    private String callersToken() {
        return isTold(OneNode.admin().post("applications/" + company.name() + "/keys", "{\"roles\":[\"caller\"],\"label\":\"wire\"}"), 201)
                .at("/key");
    }
}
