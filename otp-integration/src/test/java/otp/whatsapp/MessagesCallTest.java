package otp.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;

import otp.settings.WhatsAppSettings;

/** The client against sockets: what leaves, and what every way of not answering means. */
class MessagesCallTest {

    private static final String ACCEPTED = "{\"messages\":[{\"id\":\"wamid.A\"}]}";
    private static final Verdict NOT_SENT = Verdict.notSent(null, Sign.TROUBLE);

    @Test
    void theRequestIsTheDocumentedOne() throws IOException {
        try (var stub = new GraphStub(GraphStub.answering(200, ACCEPTED))) {
            assertThat(send(stub.url())).isEqualTo(Verdict.accepted("wamid.A"));
            GraphStub.Request request = stub.requests.get(0);
            assertThat(request.head()).startsWith("POST /v25.0/106540352242922/messages HTTP/1.1\r\n")
                    .contains("Authorization: Bearer the-token\r\n", "Content-Type: application/json\r\n", "Accept: application/json\r\n");
            assertThat(request.body()).isEqualTo(new String(TemplateMessageWriter.bytes(TemplateMessage.of(Dispatches.withCode()))));
        }
    }

    @Test
    void aPathInTheAddressIsKept() throws IOException {
        try (var stub = new GraphStub(GraphStub.answering(200, ACCEPTED))) {
            assertThat(send(URI.create(stub.url() + "/sandbox/graph"))).isEqualTo(Verdict.accepted("wamid.A"));
            assertThat(stub.requests.get(0).head()).startsWith("POST /sandbox/graph/v25.0/106540352242922/messages HTTP/1.1\r\n");
        }
    }

    @Test
    void oneConnectionServesManySends() throws IOException {
        try (var stub = new GraphStub(GraphStub.answering(200, ACCEPTED)); var api = open(stub.url())) {
            for (int i = 0; i < 5; i++) {
                assertThat(send(api, stub.url())).isEqualTo(Verdict.accepted("wamid.A"));
            }
            assertThat(stub.requests.stream().map(GraphStub.Request::fromPort).distinct()).hasSize(1);
        }
    }

    @Test
    void refusedOrUnknownMeansNotSent() throws IOException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertThat(send(URI.create("http://localhost:" + port))).isEqualTo(NOT_SENT);
        assertThat(send(URI.create("http://graph.invalid"))).isEqualTo(NOT_SENT);
    }

    @Test
    void aResetAfterTheRequestMayHaveSent() throws IOException {
        try (var stub = new GraphStub(connection -> {
            connection.setSoLinger(true, 0);
            connection.close();
        })) {
            assertThat(send(stub.url())).isEqualTo(Verdict.ambiguous());
            assertThat(stub.requests).hasSize(1);
        }
    }

    @Test
    void silenceMayHaveSent() throws IOException {
        var testIsOver = new CountDownLatch(1);
        try (var stub = new GraphStub(connection -> await(testIsOver))) {
            assertThat(send(stub.url())).isEqualTo(Verdict.ambiguous());
            assertThat(stub.requests).hasSize(1);
        } finally {
            testIsOver.countDown();
        }
    }

    @Test
    void anAnswerThatBreaksOffMayHaveSent() throws IOException {
        try (var stub = new GraphStub(connection -> {
            GraphStub.raw("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"messages\":[{\"id\":").answer(connection);
            connection.close();
        })) {
            assertThat(send(stub.url())).isEqualTo(Verdict.ambiguous());
        }
    }

    @Test
    void anAnswerWithoutEndIsCutOff() throws IOException {
        try (var stub = new GraphStub(connection -> {
            GraphStub.raw("HTTP/1.1 200 OK\r\n\r\n").answer(connection);
            OutputStream out = connection.getOutputStream();
            while (true) {
                out.write(new byte[8192]);
            }
        })) {
            assertThat(send(stub.url())).isEqualTo(Verdict.ambiguous());
        }
    }

    @Test
    void anEmptySuccessMayHaveSent() throws IOException {
        try (var stub = new GraphStub(GraphStub.answering(200, ""))) {
            assertThat(send(stub.url())).isEqualTo(Verdict.ambiguous());
        }
    }

    @Test
    void aRedirectIsNotFollowed() throws IOException {
        try (var elsewhere = new GraphStub(GraphStub.answering(200, ACCEPTED));
                var stub = new GraphStub(GraphStub.answering(307, "", "Location: " + elsewhere.url()))) {
            assertThat(send(stub.url())).isEqualTo(Verdict.senderDown(null, Sign.DOWN));
            assertThat(elsewhere.requests).isEmpty();
        }
    }

    @Test
    void throttlingWaitsAsLongAsTheHeaderSays() throws IOException {
        try (var stub = new GraphStub(GraphStub.answering(429, "{\"error\":{\"code\":130429}}", "Retry-After: 7"))) {
            assertThat(send(stub.url())).isEqualTo(Verdict.notSent(Duration.ofSeconds(7), Sign.TROUBLE));
        }
    }

    private static Verdict send(URI url) throws IOException {
        try (MessagesApi api = open(url)) {
            return send(api, url);
        }
    }

    private static Verdict send(MessagesApi api, URI url) {
        try {
            return new MessagesCall(api, new AnswerReader(Clock.systemUTC()), settings(url), new AnswerLog()).send(Dispatches.withCode());
        } catch (ProviderTroubleException e) {
            return e.verdict();
        }
    }

    private static MessagesApi open(URI url) {
        return GraphConnection.open(settings(url), 500);
    }

    private static WhatsAppSettings settings(URI url) {
        return new WhatsAppSettings(url, "v25.0", "106540352242922", "102290129340398", "the-token", "the-secret", "verify", 80);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
