package otp.sandbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnlyForThisMachineTest {

    private final Map<String, Object> headers = new HashMap<>();
    private final List<Object> errors = new ArrayList<>();
    private boolean passed;

    @ParameterizedTest
    @CsvSource({"127.0.0.1,", "localhost,", "[::1],", "127.0.0.1,http://127.0.0.1:8080", "localhost,http://localhost:8080"})
    void letsThisMachineIn(String host, String origin) throws Exception {
        ask(host, origin);

        assertThat(passed).isTrue();
        assertThat(errors).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"evil.example,", "127.0.0.1.evil.example,", "192.0.2.1,", "127.0.0.1,http://evil.example", "127.0.0.1,null",
            "127.0.0.1,http://127.0.0.1:9090", "127.0.0.1,http://localhost:8080", "evil.example,http://evil.example:8080"})
    void keepsOthersOut(String host, String origin) throws Exception {
        ask(host, origin);

        assertThat(passed).isFalse();
        assertThat(errors).containsExactly(403);
    }

    @Test
    void letsThePageLoadNothingFromElsewhere() throws Exception {
        ask("127.0.0.1", null);

        assertThat(headers.get("Content-Security-Policy")).asString()
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe").doesNotContain("http:").doesNotContain("*");
        assertThat(headers).containsEntry("Cache-Control", "no-store").containsEntry("X-Content-Type-Options", "nosniff");
    }

    private void ask(String host, String origin) throws Exception {
        HttpServletRequest request = stand(HttpServletRequest.class, Map.of("getServerName", host, "getRequestURL",
                new StringBuffer("http://" + host + ":8080/sandbox/api/numbers"), "getHeader", origin == null ? "" : origin));
        HttpServletResponse response = (HttpServletResponse) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] {HttpServletResponse.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("setHeader")) {
                        headers.put((String) arguments[0], arguments[1]);
                    } else {
                        errors.add(arguments[0]);
                    }
                    return null;
                });
        new OnlyForThisMachine().doFilter(request, response, (asked, answered) -> passed = true);
    }

    private static <T> T stand(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            Object answer = answers.get(method.getName());
            return "".equals(answer) ? null : answer;
        }));
    }
}
