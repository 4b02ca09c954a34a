package otp.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import otp.timeline.Draft;

/** Where a person may be sent back to, and the look-alikes with which others would like to have it. */
class ReturnUrlsTest {

    private static boolean allowed(String url) {
        var draft = new Draft();
        draft.allowedReturnUrls = List.of("https://app.example.com/", "https://shop.example.com:8443/de/account/",
                "https://plain.example.com",
                "http://localhost:8080/");
        return ReturnUrls.allowed(new Application(new UUID(0, 1), "acme", draft.definition(), 1, Instant.EPOCH, Instant.EPOCH), url);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "https://app.example.com",
            "https://app.example.com/",
            "https://app.example.com/account",
            "https://app.example.com/account?next=%2Fhome&x=a%20b%0Ac",
            "https://app.example.com/a%20b",
            "https://app.example.com/...",
            "https://app.example.com/.well-known",
            "https://app.example.com:443/account",
            "HTTPS://APP.EXAMPLE.COM/account",
            "https://shop.example.com:8443/de/account",
            "https://shop.example.com:8443/de/account/",
            "https://shop.example.com:8443/de/account/orders",
            "https://plain.example.com/any?where=x",
            "http://localhost:8080/back"})
    void whatLiesWithinAnAllowedUrlIsAllowed(String url) {
        assertThat(allowed(url)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "/account", "//app.example.com/account", "app.example.com/account", "https:", "https:///account", "https:app.example.com",
            "http://app.example.com/", "ftp://app.example.com/", "javascript:alert(1)", "javascript://app.example.com/%0aalert(1)",
            "data:text/html,x", "https://evil.com/", "https://evil.com/https://app.example.com/",
            "https://app.example.com.evil.com/", "https://evil-app.example.com/", "https://plain.example.com.evil.com",
            "https://example.com/",
            "https://x.app.example.com/", "https://app.example.com./", "https://app.example.com@evil.com/", "https://@app.example.com/",
            "https://user@app.example.com/", "https://user:secret@app.example.com/", "https://evil.com#@app.example.com/",
            "https://app.example.com/#fragment", "https://app.example.com/#", "https://app.example.com:8443/", "https://app.example.com:/",
            "https://app.example.com:80/", "https://app.example.com:99999/", "https://app.example.com\\@evil.com/",
            "https://app.example.com\\.evil.com/", "https:\\\\app.example.com/", "https://app.example.com/a\\b",
            "https://app.example.com/../", "https://app.example.com/a/../b", "https://app.example.com/./a", "https://app.example.com/..",
            "https://app.example.com/%2e%2e/", "https://app.example.com/%2E./", "https://app.example.com/a%2fb",
            "https://app.example.com/a%5cb",
            "https://app.example.com/%00", "https://app.example.com/%0d%0aSet-Cookie:x", "https://app.example.com/%7f",
            "https://app.example.com//evil.com",
            "https://app.example.com/a//b", "https://app.example.com/\u0000", "https://app.example.com/a b", "https://app.example.com/a\tb",
            "https://app.example.com/\r\nx", " https://app.example.com/", "https://app.example.com/\u00a0", "https://\u0430pp.example.com/",
            "https://app\u3002example.com/", "https://app.example.com\u2215@evil.com/", "https://app.example.com%2eevil.com/",
            "https://shop.example.com:8443/de", "https://shop.example.com:8443/de/accounts", "https://shop.example.com:8443/de/ACCOUNT",
            "https://shop.example.com:8443/de/account%2f..%2f..", "https://shop.example.com/de/account",
            "https://shop.example.com:8443/en/de/account",
            "http://localhost:8081/", "https://localhost:8080/", "http://127.0.0.1:8080/", "https://app.example.com/%zz", "https://[::1/"})
    void whatOnlyLooksLikeOneIsNot(String url) {
        assertThat(allowed(url)).isFalse();
    }

    @Test
    void withoutAllowedUrlsNoneIsAllowed() {
        var none = new Application(new UUID(0, 1), "acme", new Draft().definition(), 1, Instant.EPOCH, Instant.EPOCH);
        assertThat(ReturnUrls.allowed(none, "https://app.example.com/")).isFalse();
    }

    @Test
    void aUrlHasUpTo2048Characters() {
        var start = "https://app.example.com/";
        assertThat(allowed(start + "a".repeat(2048 - start.length()))).isTrue();
        assertThat(allowed(start + "a".repeat(2049 - start.length()))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://app.example.com/", "https://app.example.com:8443/a/b", "http://localhost/", "http://127.0.0.1:8080/x",
            "http://[::1]:8080/", "https://xn--bcher-kva.example/", "https://192.0.2.7/"})
    void anAllowedUrlMayBeHttpsOrHttpOnLoopback(String url) {
        assertThat(ReturnUrls.wellFormed(url)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://app.example.com/", "http://localhost.evil.com/", "http://127.0.0.1.evil.com/", "http://127.0.0.2/",
            "http://0.0.0.0/",
            "https://user@app.example.com/", "https://app.example.com/#x", "ws://localhost/", "https://", "https://b\u00fccher.example/"})
    void anythingElseMayNotBeAllowed(String url) {
        assertThat(ReturnUrls.wellFormed(url)).isFalse();
    }
}
