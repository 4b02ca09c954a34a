package otp.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.whatsapp.Sending.ACCEPTED;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

/** A connection is kept alive by both sides, and either may end it between two sends. */
class StaleConnectionTest {

    @Test
    void oneThatThePeerHasEndedIsNotUsedAgain() throws Exception {
        var noticed = new CountDownLatch(1);
        try (var stub = new GraphStub(connection -> {
            GraphStub.answering(200, ACCEPTED).answer(connection);
            connection.shutdownOutput();
            connection.getInputStream().readAllBytes();
            noticed.countDown();
        })) {
            var sending = Sending.to(stub.url(), Sending.PATIENT);
            assertThat(sending.send()).isEqualTo(Verdict.accepted("wamid.A"));
            assertThat(noticed.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(sending.send()).isEqualTo(Verdict.accepted("wamid.A"));
            assertThat(stub.requests.stream().map(GraphStub.Request::fromPort).distinct()).hasSize(2);
        }
    }

    /** The client's library would repeat a GET here by itself; what sends a message is not for it to repeat. */
    @Test
    void oneThatEndsWhileItIsUsedMayHaveSentAndTheNextSendHasANewOne() throws Exception {
        var requests = new AtomicInteger();
        try (var stub = new GraphStub(connection -> {
            if (requests.incrementAndGet() == 2) {
                reset(connection);
            } else {
                GraphStub.answering(200, ACCEPTED).answer(connection);
            }
        })) {
            var sending = Sending.to(stub.url(), Sending.PATIENT);
            assertThat(sending.send()).isEqualTo(Verdict.accepted("wamid.A"));
            assertThat(sending.send()).isEqualTo(Verdict.ambiguous());
            assertThat(stub.requests.stream().map(GraphStub.Request::fromPort).distinct()).hasSize(1);
            assertThat(stub.requests).hasSize(2);
            assertThat(sending.send()).isEqualTo(Verdict.accepted("wamid.A"));
        }
    }

    private static void reset(Socket connection) throws IOException {
        connection.setSoLinger(true, 0);
        connection.close();
    }
}
