package otp.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WellFormedHeadersTest {

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json", "application/json, text/html;q=0.5 , */*;q=0", "text/html;level=\"1,2\"", ""})
    void leavesARequestAloneThatCanBeRead(String accept) {
        var request = request(Map.of("accept", accept, "content-type", "application/json; charset=\"UTF-8\""));

        assertThat(WellFormedHeaders.of(request)).isSameAs(request);
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "a/b;;", "*/*;q=abc", "*/*;q=2", "*/*; q=.2", "a/b,,c/d", "a/b, garbage", "é/b", "a /b"})
    void disregardsAnAcceptThatCannotBeRead(String accept) {
        assertThat(headers(WellFormedHeaders.of(request(Map.of("accept", accept))), "Accept")).containsExactly("*/*");
    }

    @Test
    void disregardsAnAcceptThatOnlyCostsTime() {
        assertThat(headers(WellFormedHeaders.of(request(Map.of("accept", "a/b" + ";c=d".repeat(1000)))), "Accept")).containsExactly("*/*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "application/json;;", "application/json, text/html", "/"})
    void takesAContentTypeThatCannotBeReadForOneThatNoRouteTakes(String type) {
        var request = WellFormedHeaders.of(request(Map.of("content-type", type, "x-other", "kept")));

        assertThat(headers(request, "Content-Type")).containsExactly("application/octet-stream");
        assertThat(request.getContentType()).isEqualTo("application/octet-stream");
        assertThat(request.getHeader("X-Other")).isEqualTo("kept");
    }

    private static List<String> headers(HttpServletRequest request, String name) {
        return Collections.list(request.getHeaders(name));
    }

    private static HttpServletRequest request(Map<String, String> headers) {
        return (HttpServletRequest) Proxy.newProxyInstance(WellFormedHeadersTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getHeaders" -> headersNamed(headers, (String) arguments[0]);
                    case "equals" -> proxy == arguments[0];
                    default -> throw new AssertionError("not asked for: " + method);
                });
    }

    private static Enumeration<String> headersNamed(Map<String, String> headers, String name) {
        String value = headers.get(name.toLowerCase(java.util.Locale.ROOT));
        return Collections.enumeration(value == null ? List.of() : List.of(value));
    }
}
