package otp.whatsapp.template;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

import otp.settings.WhatsAppSettings;
import otp.template.Template;
import otp.template.UnreadableTemplatesException;

class GraphTemplatesTest {

    private static final String TEMPLATE = """
            {"name":"tmpl_otp_code","language":"%s","status":"APPROVED","category":"AUTHENTICATION","id":"1","components":[]}""";

    private static GraphTemplates at(URI url) {
        var settings = new WhatsAppSettings(url, "v25.0", "106540352242922", "102290129340398", "the-token", "secret", "verify", 80);
        return new GraphTemplates(new GraphPages(settings, Duration.ofSeconds(2)), Clock.systemUTC());
    }

    private static void unreadable(HttpHandler behaviour, String seen) throws IOException {
        try (var stub = new ListStub(behaviour)) {
            assertThatThrownBy(() -> at(stub.url()).templates()).isInstanceOf(UnreadableTemplatesException.class).hasMessageContaining(seen)
                    .hasMessageNotContaining("the-token");
        }
    }

    private static HttpHandler answering(int status, String body) {
        return exchange -> ListStub.answer(exchange, status, body);
    }

    private static String page(String data, String paging) {
        return "{\"data\":[" + data + "],\"paging\":{" + paging + "}}";
    }

    private static String after(HttpExchange exchange) {
        return exchange.getRequestURI().getQuery().replaceFirst(".*&after=|.*", "");
    }

    @Test
    void readsTheListOfTheBusinessAccountWithTheToken() throws IOException {
        try (var stub = new ListStub(answering(200, page(TEMPLATE.formatted("en_US"), "\"cursors\":{\"before\":\"a\",\"after\":\"b\"}")))) {
            assertThat(at(stub.url()).templates()).extracting(Template::version).extracting("language").containsExactly("en_US");
            assertThat(stub.requests).containsExactly(new ListStub.Request("GET /v25.0/102290129340398/message_templates"
                    + "?fields=name,language,status,category,message_send_ttl_seconds,components&limit=100", "Bearer the-token"));
        }
    }

    @Test
    void turnsPagesByTheirCursorsAndAsksNoAddressThatAnAnswerNames() throws IOException {
        try (var elsewhere = new ListStub(answering(200, page("", "")));
                var stub = new ListStub(exchange -> {
                    boolean second = exchange.getRequestURI().getRawQuery().endsWith("&after=c%2F1%3D");
                    ListStub.answer(exchange, 200, second ? page(TEMPLATE.formatted("de"), "\"cursors\":{\"after\":\"c2\"}")
                            : page(TEMPLATE.formatted("en"),
                                    "\"cursors\":{\"after\":\"c/1=\"},\"next\":\"" + elsewhere.url() + "/next?access_token=x\""));
                })) {
            assertThat(at(stub.url()).templates()).extracting(Template::version).extracting("language").containsExactly("en", "de");
            assertThat(stub.requests).hasSize(2);
            assertThat(elsewhere.requests).isEmpty();
        }
    }

    @Test
    void aFullPageWithoutANextOneIsFollowedByItsCursorToo() throws IOException {
        String full = String.join(",", Collections.nCopies(100, TEMPLATE.formatted("en")));
        try (var stub = new ListStub(exchange -> ListStub.answer(exchange, 200,
                after(exchange).isEmpty() ? page(full, "\"cursors\":{\"after\":\"c\"}") : page(TEMPLATE.formatted("de"), "")))) {
            assertThat(at(stub.url()).templates()).hasSize(101);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"next\":\"more\"", "\"cursors\":{},\"next\":\"more\"", "\"cursors\":{\"after\":null},\"next\":\"more\"",
            "\"cursors\":{\"after\":\"\"},\"next\":\"more\"", "\"cursors\":{\"after\":\"a b\"},\"next\":\"more\""})
    void aListThatGoesOnWhereNobodyCanFollowIsNoList(String paging) throws IOException {
        unreadable(answering(200, page(TEMPLATE.formatted("en"), paging)), "the list breaks off");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"next\":null", "\"cursors\":{\"after\":null}", "\"cursors\":{\"after\":\"c\"},\"next\":null"})
    void aListThatNamesNoNextPageEnds(String paging) throws IOException {
        try (var stub = new ListStub(answering(200, page(TEMPLATE.formatted("en"), paging)))) {
            assertThat(at(stub.url()).templates()).hasSize(1);
            assertThat(stub.requests).hasSize(1);
        }
    }

    @Test
    void aListWithoutAnEndIsNoList() throws IOException {
        HttpHandler endless = exchange -> ListStub.answer(exchange, 200,
                page(TEMPLATE.formatted("en"), "\"cursors\":{\"after\":\"c\"},\"next\":\"more\""));
        try (var stub = new ListStub(endless)) {
            assertThatThrownBy(() -> at(stub.url()).templates()).isInstanceOf(UnreadableTemplatesException.class);
            assertThat(stub.requests).hasSize(GraphTemplates.MOST_PAGES);
        }
    }

    @ParameterizedTest
    @CsvSource({"400, 100", "401, 190", "403, 200", "429, 4", "500, 1", "200, 190"})
    void anErrorIsKeptAsStatusAndCodeAndNothingOfItsText(int status, int code) throws IOException {
        try (var stub = new ListStub(answering(status, "{\"error\":{\"message\":\"words of the-token\",\"code\":" + code + "}}"))) {
            assertThatThrownBy(() -> at(stub.url()).templates()).isInstanceOf(UnreadableTemplatesException.class)
                    .hasMessage("HTTP " + status + ", code " + code);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"''", "<html>", "null", "[]", "{}", "{\"data\":{}}", "{\"data\":[", "7"})
    void whatIsNoListIsNoneAndNotAnEmptyOne(String body) throws IOException {
        unreadable(answering(200, body), "HTTP 200");
    }

    @Test
    void aPageThatFailsFailsTheWholeReading() throws IOException {
        unreadable(exchange -> {
            boolean first = after(exchange).isEmpty();
            ListStub.answer(exchange, first ? 200 : 500, page(TEMPLATE.formatted("en"), "\"cursors\":{\"after\":\"c\"},\"next\":\"x\""));
        }, "HTTP 500");
    }

    @Test
    void aRedirectIsNotFollowedAndTheTokenGoesNowhereElse() throws IOException {
        try (var elsewhere = new ListStub(answering(200, page("", "")))) {
            unreadable(exchange -> {
                exchange.getResponseHeaders().set("Location", elsewhere.url().toString());
                ListStub.answer(exchange, 302, "");
            }, "HTTP 302");
            assertThat(elsewhere.requests).isEmpty();
        }
    }

    @Test
    void moreThanTwoMebibytesAreNotRead() throws IOException {
        unreadable(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] noise = " ".repeat(64 * 1024).getBytes(UTF_8);
            try (OutputStream out = exchange.getResponseBody()) {
                while (true) {
                    out.write(noise);
                }
            }
        }, "HTTP 200");
    }

    @Test
    void silenceAndNobodyAreNoAnswer() throws IOException {
        var over = new CountDownLatch(1);
        unreadable(exchange -> {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }, "no answer");
        over.countDown();
        assertThatThrownBy(() -> at(URI.create("http://localhost:1")).templates()).isInstanceOf(UnreadableTemplatesException.class)
                .hasMessage("no answer");
    }
}
