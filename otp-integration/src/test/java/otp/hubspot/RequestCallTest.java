package otp.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpHandler;

import otp.crm.CrmUnavailableException.Cause;

/** The client against sockets: what leaves, and what every way of not answering means. */
class RequestCallTest {

    private static final String PAGE = "<html><body>Bad gateway +14155552671</body></html>";
    private static final String DONE = "{\"status\":\"COMPLETE\",\"results\":[]}";
    private static final ObjectNode BODY = JsonNodeFactory.instance.objectNode().put("after", "0");

    @Test
    void theRequestIsWhatThePathAndTheBodySay() throws IOException {
        try (var stub = new PortalStub(PortalStub.answering(200, DONE))) {
            assertThat(make(stub.url(), Operation.CONTACT_READ).answer().status()).isEqualTo(200);
            assertThat(stub.requests.get(0).line()).isEqualTo("POST /crm/objects/2026-09/contacts/batch/read");
            assertThat(stub.requests.get(0).authorization()).isEqualTo("Bearer the-token");
            assertThat(stub.requests.get(0).body()).isEqualTo("{\"after\":\"0\"}");
        }
    }

    @Test
    void aPathInTheAddressIsKeptAndWhatWasEncodedStaysSo() throws IOException {
        try (var stub = new PortalStub(PortalStub.answering(200, DONE))) {
            make(URI.create(stub.url() + "/sandbox/hubspot"), Operation.PROPERTY_LIST, Map.of("type", "a/b c"));
            assertThat(stub.requests.get(0).line()).isEqualTo("GET /sandbox/hubspot/crm/properties/2026-09/a%2Fb%20c");
        }
    }

    @Test
    void oneConnectionServesManyRequests() throws IOException {
        try (var stub = new PortalStub(PortalStub.answering(200, DONE))) {
            HubSpotConnection connection = open(stub.url());
            for (int request = 0; request < 5; request++) {
                assertThat(make(connection, Operation.CONTACT_READ, Map.of()).cause()).isNull();
            }
            assertThat(stub.requests.stream().map(PortalStub.Request::fromPort).distinct()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 207, 400, 404, 409, 414})
    void whatIsSaidOfTheRecordsIsHandedOver(int status) throws IOException {
        Finding finding = against(PortalStub.answering(status, DONE));
        assertThat(finding.answer().status()).isEqualTo(status);
        assertThat(finding.answer().body().path("status").asText()).isEqualTo("COMPLETE");
    }

    @Test
    void noContentNeedsNoBody() throws IOException {
        assertThat(against(PortalStub.answering(204, "")).answer().body().isMissingNode()).isTrue();
    }

    @Test
    void nobodyMissesTheBodyOfARemoval() throws IOException {
        try (var stub = new PortalStub(PortalStub.answering(200, ""))) {
            assertThat(make(stub.url(), Operation.NOTE_REMOVE).cause()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", PAGE, "[]", "{\"status\":", "{} {}", "\"x\""})
    void aSuccessThatIsNotJsonIsSomebodyElsesAndMayHaveBeenTaken(String body) throws IOException {
        assertThat(against(PortalStub.answering(200, body))).isEqualTo(Finding.down(true, "HTTP 200 without JSON", null));
    }

    @Test
    void aPageThatNothingIsFoundIsNotHubSpots() throws IOException {
        assertThat(against(PortalStub.answering(404, PAGE))).isEqualTo(Finding.down(false, "HTTP 404 without JSON", null));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 503, 504, 520, 521, 523, 524})
    void aPageOfAServerInTroubleMayHideWhatWasTaken(int status) throws IOException {
        assertThat(against(PortalStub.answering(status, PAGE))).isEqualTo(Finding.down(true, "HTTP " + status, null));
    }

    @ParameterizedTest
    @ValueSource(ints = {423, 477})
    void anAccountThatIsLockedOrMovingTookNothing(int status) throws IOException {
        assertThat(against(PortalStub.answering(status, DONE, "Retry-After", "7")))
                .isEqualTo(Finding.down(false, "HTTP " + status, Duration.ofSeconds(7)));
    }

    @Test
    void aTokenThatIsRefusedOrMayNotIsToldApart() throws IOException {
        assertThat(against(PortalStub.answering(401, DONE))).isEqualTo(Finding.refused(Cause.UNAUTHORIZED, 401));
        assertThat(against(PortalStub.answering(403, DONE))).isEqualTo(Finding.refused(Cause.FORBIDDEN, 403));
    }

    @Test
    void aRedirectIsNotFollowed() throws IOException {
        try (var elsewhere = new PortalStub(PortalStub.answering(200, DONE))) {
            assertThat(against(PortalStub.answering(307, "", "Location", elsewhere.url() + "/x")))
                    .isEqualTo(Finding.down(false, "HTTP 307", null));
            assertThat(elsewhere.requests).isEmpty();
        }
    }

    @Test
    void eachPolicyHasItsPauseUnlessTheHeaderSaysOtherwise() throws IOException {
        assertThat(throttled("SECONDLY")).isEqualTo(Finding.throttled(RatePolicy.SECONDLY, Duration.ofSeconds(1)));
        assertThat(throttled("TEN_SECONDLY_ROLLING")).isEqualTo(Finding.throttled(RatePolicy.TEN_SECONDLY_ROLLING, Duration.ofSeconds(10)));
        assertThat(throttled("DAILY")).isEqualTo(Finding.throttled(RatePolicy.DAILY, Duration.ofHours(1)));
        assertThat(throttled("UNHEARD_OF")).isEqualTo(Finding.throttled(RatePolicy.TEN_SECONDLY_ROLLING, Duration.ofSeconds(10)));
        assertThat(throttled("DAILY", "Retry-After", "90")).isEqualTo(Finding.throttled(RatePolicy.DAILY, Duration.ofSeconds(90)));
    }

    @Test
    void withoutAConnectionNothingWasTaken() throws IOException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Finding notSent = Finding.down(false, "no connection", null);
        assertThat(make(URI.create("http://localhost:" + port), Operation.CONTACT_UPSERT)).isEqualTo(notSent);
        assertThat(make(URI.create("http://crm.invalid"), Operation.CONTACT_UPSERT)).isEqualTo(notSent);
    }

    @Test
    void aConnectionThatIsClosedWithoutAnAnswerMayHideWhatWasTaken() throws IOException {
        assertThat(against(exchange -> exchange.close())).isEqualTo(Finding.down(true, "no answer", null));
    }

    @Test
    void silenceMayHideWhatWasTaken() throws IOException {
        var testIsOver = new CountDownLatch(1);
        try {
            assertThat(against(exchange -> await(testIsOver))).isEqualTo(Finding.down(true, "no answer", null));
        } finally {
            testIsOver.countDown();
        }
    }

    @Test
    void anAnswerOfTwoMebibytesIsReadAndALongerOneIsNot() throws IOException {
        String full = "{\"x\":\"" + "x".repeat(HubSpotConnection.MOST_BYTES - 8) + "\"}";
        assertThat(against(PortalStub.answering(200, full)).cause()).isNull();
        assertThat(against(PortalStub.answering(200, full + " "))).isEqualTo(Finding.down(true, "HTTP 200 without JSON", null));
    }

    @Test
    void anAnswerWithoutEndIsCutOff() throws IOException {
        assertThat(against(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (true) {
                exchange.getResponseBody().write(new byte[8192]);
            }
        })).isEqualTo(Finding.down(true, "HTTP 200 without JSON", null));
    }

    private static Finding throttled(String policy, String... headers) throws IOException {
        return against(PortalStub.answering(429, "{\"status\":\"error\",\"policyName\":\"" + policy + "\"}", headers));
    }

    private static Finding against(HttpHandler behaviour) throws IOException {
        try (var stub = new PortalStub(behaviour)) {
            Finding finding = make(stub.url(), Operation.CONTACT_UPSERT);
            assertThat(stub.requests).hasSize(1);
            return finding;
        }
    }

    private static Finding make(URI url, Operation operation) {
        return make(url, operation, Map.of());
    }

    private static Finding make(URI url, Operation operation, Map<String, String> place) {
        return make(open(url), operation, place);
    }

    private static Finding make(HubSpotConnection connection, Operation operation, Map<String, String> place) {
        return new RequestCall(connection, new ReplyReader(Clock.systemUTC())).make(operation, Paths.of("2026-09").path(operation, place),
                operation.method().equals("GET") ? null : BODY);
    }

    private static HubSpotConnection open(URI url) {
        return new HubSpotConnection(Settings.at(url), Duration.ofSeconds(2));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
