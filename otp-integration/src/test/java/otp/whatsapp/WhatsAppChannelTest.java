package otp.whatsapp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import otp.outbox.Channel;
import otp.outbox.ChannelContract;
import otp.settings.WhatsAppSettings;

/** WhatsApp is a channel. */
class WhatsAppChannelTest extends ChannelContract {

    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final CountDownLatch testIsOver = new CountDownLatch(1);
    private volatile Behaviour behaviour = Behaviour.TAKES;
    private GraphStub stub;

    @BeforeEach
    void listen() throws IOException {
        stub = new GraphStub(this::answer);
    }

    @AfterEach
    void hangUp() throws IOException {
        testIsOver.countDown();
        stub.close();
    }

    @Override
    protected void provider(Behaviour next) {
        behaviour = next;
    }

    @Override
    protected List<String> received() {
        return stub.requests.stream().map(GraphStub.Request::body).toList();
    }

    @Override
    protected Channel channel() {
        return channel(stub.url());
    }

    @Override
    protected Channel channelToNobody() {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return channel(URI.create("http://localhost:" + free.getLocalPort()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Channel channel(URI url) {
        var settings = new WhatsAppSettings(url, "v25.0", "106540352242922", "102290129340398", "the-token", "the-secret", "verify", 80);
        var gate = new ProviderGate();
        var throughput = new Throughput(settings);
        var metrics = new SendMetrics(new SimpleMeterRegistry(), gate, throughput, clock);
        return new SendByWhatsApp(call(settings), gate, throughput, metrics, clock);
    }

    private MessagesCall call(WhatsAppSettings settings) {
        return new MessagesCall(new GraphConnection(settings, PATIENCE), new AnswerLog(clock), (dispatch, code, now) -> false, clock);
    }

    private void answer(Socket connection) throws IOException {
        switch (behaviour) {
            case TAKES -> GraphStub.answering(200, "{\"messages\":[{\"id\":\"wamid.A\"}]}").answer(connection);
            case REFUSES_THE_RECIPIENT -> GraphStub.answering(400, "{\"error\":{\"code\":131026}}").answer(connection);
            case TALKS_NONSENSE -> GraphStub.answering(200, "<html>hello</html>").answer(connection);
            case SAYS_NOTHING -> GraphStub.answering(200, "").answer(connection);
            case BREAKS_OFF -> {
                GraphStub.raw("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"messages\":[{\"id\":").answer(connection);
                connection.close();
            }
            case HANGS_UP -> {
                connection.setSoLinger(true, 0);
                connection.close();
            }
            case STAYS_SILENT -> stayOnTheLine();
        }
    }

    private void stayOnTheLine() {
        try {
            testIsOver.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
