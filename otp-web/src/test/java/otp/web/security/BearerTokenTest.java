package otp.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTokenTest {

    @ParameterizedTest
    @ValueSource(strings = {"Bearer abc", "bearer abc", "BEARER   abc "})
    void readsTheTokenOfTheScheme(String header) {
        assertThat(BearerToken.in(List.of(header))).contains("abc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Basic abc", "abc", "Bearerabc"})
    void findsNoneInAnythingElse(String header) {
        assertThat(BearerToken.in(List.of(header))).isEmpty();
    }

    @Test
    void wantsOneHeaderOfReasonableLength() {
        assertThat(BearerToken.in(List.of())).isEmpty();
        assertThat(BearerToken.in(List.of("Bearer a", "Bearer a"))).isEmpty();
        assertThat(BearerToken.in(List.of("Bearer " + "x".repeat(10_000)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/jwks.json", "v1/jwks.json", "/v1/webhooks/whatsapp", "/v1/webhooks/none", "/problems", "/openapi"})
    void knowsTheRoutesThatTakeNoCredentials(String path) {
        assertThat(PublicRoutes.contains(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/v1/webhooks", "/v1/verifications", "/problems/x", "/v1/jwks.json/", "/v1/applications", "/none",
            "/v1//webhooks/x",
            "/V1/webhooks/x"})
    void asksForCredentialsEverywhereElse(String path) {
        assertThat(PublicRoutes.contains(path)).isFalse();
    }
}
