package otp.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.contract.Told.isTold;

import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import otp.system.Answer;

/** Bodies that nobody sends by mistake: each is refused, none breaks anything, and nothing of them comes back. */
@ContractTest
class JsonAbuseTest {

    private static String caller;
    private static String verification;
    private static String application;

    @BeforeAll
    static void startOne() {
        Company company = Company.plain();
        application = company.name();
        verification = company.person().starts().id();
        caller = isTold(OneNode.admin().post("applications/" + application + "/keys", "{\"roles\":[\"caller\"],\"label\":\"abuse\"}"), 201)
                .at("/key");
    }

    static Stream<Arguments> everyAbuse() {
        return Stream.of(Route.values()).flatMap(route -> AbusiveBodies.of(route::with, route != Route.RESEND).entrySet().stream()
                .map(body -> Arguments.of(route, body.getKey(), body.getValue())));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyAbuse")
    void isRefusedWithoutAnEcho(Route route, String abuse, byte[] body) {
        Answer answer = route.send(body);
        boolean large = body.length > 16 * 1024;
        isTold(answer, large ? 413 : 400, large ? "payload-too-large" : "invalid-request");
        assertThat(answer.text()).doesNotContain(AbusiveBodies.LEAK).hasSizeLessThan(8 * 1024);
        assertThat(answer.response().headers().map().toString()).doesNotContain(AbusiveBodies.LEAK);
    }

    enum Route {
        DEFINE("PUT", "\"displayName\":\"A\""),
        MAKE_KEY("POST", "\"roles\":[\"caller\"]"),
        START("POST", "\"to\":\"+14155552671\""),
        CHECK("POST", "\"code\":\"492816\""),
        RESEND("POST", ""),
        SEARCH_LOCKOUTS("POST", "\"limit\":50"),
        RELEASE("POST", "\"agent\":\"j.doe\",\"reason\":\"called back\"");

        private final String method;
        private final String members;

        Route(String method, String members) {
            this.method = method;
            this.members = members;
        }

        Answer send(byte[] body) {
            String token = path().startsWith("verifications") ? caller : "admin-key-of-a-test-0123456789abcdef";
            return Wire.send(method, "/otp/v1/" + path(), body, "Authorization", "Bearer " + token, "Content-Type", "application/json");
        }

        private String path() {
            return switch (this) {
                case DEFINE -> "applications/" + application;
                case MAKE_KEY -> "applications/" + application + "/keys";
                case START -> "verifications";
                case CHECK -> "verifications/" + verification + "/checks";
                case RESEND -> "verifications/" + verification + "/resends";
                case SEARCH_LOCKOUTS -> "lockouts/search";
                case RELEASE -> "lockouts/" + verification + "/release";
            };
        }

        /** The right body with more in it. */
        String with(String more) {
            return "{" + members + (members.isEmpty() ? "" : ",") + more + "}";
        }
    }
}
