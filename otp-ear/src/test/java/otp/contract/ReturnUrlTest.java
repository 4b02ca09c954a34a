package otp.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.contract.Told.isTold;
import static otp.contract.Told.isToldToCorrect;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a person may be led afterwards. */
@ContractTest
class ReturnUrlTest {

    private static Company company;

    @BeforeAll
    static void allowSome() {
        company = Company.with("""
                "allowedReturnUrls":["https://app.example.com/area/","https://shop.example.com:8443/","http://localhost:3000/cb"]""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://app.example.com/area/", "https://app.example.com/area/deep/er?x=1&y=%20",
            "https://app.example.com:443/area/",
            "HTTPS://APP.example.com/area/x", "https://shop.example.com:8443/", "https://shop.example.com:8443/any",
            "http://localhost:3000/cb",
            "http://localhost:3000/cb/x"})
    void anAllowedOneIsTakenAndGivenBackAsItCame(String url) {
        Dialogue login = company.person().starts("\"returnUrl\":\"" + url + "\"");
        assertThat(isTold(login.entersRight(), 200).at("/returnUrl")).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://app.example.com/", "https://app.example.com/areas/", "https://app.example.com/area/../admin",
            "https://app.example.com/area/%2e%2e/admin", "https://app.example.com/area/.%2E/admin", "https://app.example.com/area%2fx",
            "https://app.example.com.evil.example/area/", "https://evil.example/area/", "https://user@app.example.com/area/",
            "https://app.example.com@evil.example/area/", "https://app.example.com:444/area/", "http://app.example.com/area/",
            "//app.example.com/area/",
            "/area/", "https:app.example.com/area/", "https://app.example.com\\\\area/", "https://evil.example\\\\@app.example.com/area/",
            "javascript:alert(1)", "https://app.example.com/area/\\n", " https://app.example.com/area/", "https://app.example.com/area/ x",
            "",
            "https://app.example.com/area/\\u0000", "https://shop.example.com/", "http://localhost:3001/cb", "http://localhost:3000/cbx",
            "https://app.example.com/Area/"})
    void anyOtherIsRefused(String url) {
        isToldToCorrect(company.person().triesToStart("\"returnUrl\":\"" + url + "\""), "/returnUrl");
    }

    @Test
    void withoutAllowedUrlsNoneIsTaken() {
        isToldToCorrect(Company.plain().person().triesToStart("\"returnUrl\":\"https://app.example.com/\""), "/returnUrl");
    }
}
