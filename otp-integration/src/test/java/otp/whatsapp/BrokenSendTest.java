package otp.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.whatsapp.Sending.ACCEPTED;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The client against sockets that do not answer, or not as they should: what every way of that means for the message. */
class BrokenSendTest {

    private static final Verdict NOT_SENT = Verdict.notSent(null, Sign.TROUBLE);
    private static final Verdict MAY_HAVE_BEEN_SENT = Verdict.ambiguous();

    @Test
    void refusedOrUnknownMeansNotSent() throws IOException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertThat(Sending.once(URI.create("http://localhost:" + port))).isEqualTo(NOT_SENT);
        assertThat(Sending.once(URI.create("http://graph.invalid"))).isEqualTo(NOT_SENT);
    }

    @Test
    void aPortWithoutTlsMeansNotSent() throws IOException {
        try (var peer = Peer.speaking(GraphStub.raw("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"))) {
            assertThat(Sending.once(peer.tls())).isEqualTo(NOT_SENT);
        }
    }

    @Test
    void hangingUpBeforeTlsIsThereMeansNotSent() throws IOException {
        try (var peer = Peer.speaking(BrokenSendTest::reset)) {
            assertThat(Sending.once(peer.tls())).isEqualTo(NOT_SENT);
        }
    }

    @Test
    void silenceBeforeTlsIsThereMeansNotSent() throws IOException {
        try (var peer = Peer.speaking(connection -> connection.getInputStream().readAllBytes())) {
            assertThat(Sending.briefly(peer.tls())).isEqualTo(NOT_SENT);
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForMeansNotSent(@TempDir Path directory) throws Exception {
        try (var stub = new GraphStub(SelfSigned.socket(directory), GraphStub.answering(200, ACCEPTED))) {
            assertThat(Sending.once(URI.create(stub.url().toString().replace("http:", "https:")))).isEqualTo(NOT_SENT);
            assertThat(stub.requests).isEmpty();
        }
    }

    @Test
    void aResetAfterTheRequestMayHaveSentAndIsNotRepeatedHere() throws IOException {
        assertMayHaveBeenSent(BrokenSendTest::reset);
    }

    @Test
    void hangingUpInsteadOfAnsweringMayHaveSentAndIsNotRepeatedHere() throws IOException {
        assertMayHaveBeenSent(Socket::close);
    }

    @Test
    void aResetInTheMiddleOfTheAnswerMayHaveSent() throws IOException {
        assertMayHaveBeenSent(connection -> {
            GraphStub.raw("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"messages\":[{\"id\":").answer(connection);
            reset(connection);
        });
    }

    @Test
    void anAnswerThatBreaksOffMayHaveSent() throws IOException {
        assertMayHaveBeenSent(connection -> {
            GraphStub.raw("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n" + ACCEPTED).answer(connection);
            connection.close();
        });
    }

    @Test
    void silenceMayHaveSentAndItsConnectionIsGivenUp() throws Exception {
        var givenUp = new CountDownLatch(1);
        try (var stub = new GraphStub(connection -> {
            connection.getInputStream().readAllBytes();
            givenUp.countDown();
        })) {
            assertThat(Sending.briefly(stub.url())).isEqualTo(MAY_HAVE_BEEN_SENT);
            assertThat(givenUp.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(stub.requests).hasSize(1);
        }
    }

    @Test
    void anAnswerThatTricklesIsNotWaitedFor() throws IOException {
        try (var stub = new GraphStub(connection -> {
            GraphStub.raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n").answer(connection);
            endlessly(connection.getOutputStream(), "1\r\n \r\n", 10);
        })) {
            assertThat(Sending.briefly(stub.url())).isEqualTo(MAY_HAVE_BEEN_SENT);
        }
    }

    @Test
    void anAnswerWithoutEndIsCutOff() throws IOException {
        assertMayHaveBeenSent(connection -> {
            GraphStub.raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n").answer(connection);
            endlessly(connection.getOutputStream(), "1000\r\n" + " ".repeat(4096) + "\r\n", 0);
        });
    }

    @Test
    void anAnswerOf64KibibytesIsReadAndALongerOneIsNot() throws IOException {
        String full = ACCEPTED + " ".repeat(GraphConnection.MOST_BYTES - ACCEPTED.length());
        try (var stub = new GraphStub(GraphStub.answering(200, full))) {
            assertThat(Sending.once(stub.url())).isEqualTo(Verdict.accepted("wamid.A"));
        }
        assertMayHaveBeenSent(GraphStub.answering(200, full + " "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>Bad gateway</html>", "{\"messages\":[", "[]", "\u0000"})
    void aSuccessThatCannotBeReadMayHaveSent(String body) throws IOException {
        assertMayHaveBeenSent(GraphStub.answering(200, body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SSH-2.0-peer\r\n\r\n", "HTTP/1.1 two hundred\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n"})
    void whatIsNotHttpMayHaveSent(String answer) throws IOException {
        assertMayHaveBeenSent(connection -> {
            GraphStub.raw(answer).answer(connection);
            connection.close();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectIsNotFollowedAndTheTokenNotTakenThere(int status) throws IOException {
        try (var elsewhere = new GraphStub(GraphStub.answering(200, ACCEPTED));
                var stub = new GraphStub(GraphStub.answering(status, "", "Location: " + elsewhere.url()))) {
            assertThat(Sending.once(stub.url())).isEqualTo(Verdict.senderDown(null, Sign.MISCONFIGURED));
            assertThat(elsewhere.requests).isEmpty();
        }
    }

    private static void assertMayHaveBeenSent(GraphStub.Behaviour behaviour) throws IOException {
        try (var stub = new GraphStub(behaviour)) {
            assertThat(Sending.once(stub.url())).isEqualTo(MAY_HAVE_BEEN_SENT);
            assertThat(stub.requests).hasSize(1);
        }
    }

    private static void reset(Socket connection) throws IOException {
        connection.setSoLinger(true, 0);
        connection.close();
    }

    /** Until the other side hangs up. The pause is the peer's own: it is what makes an answer trickle, and nothing waits for it. */
    private static void endlessly(OutputStream out, String piece, long pauseMillis) throws IOException {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                out.write(piece.getBytes());
                out.flush();
                TimeUnit.MILLISECONDS.sleep(pauseMillis);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
