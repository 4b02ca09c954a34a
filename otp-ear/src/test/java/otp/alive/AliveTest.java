package otp.alive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.sun.net.httpserver.HttpServer;

/** Runs inside the server, in an archive beside the product's own. */
@ExtendWith(ArquillianExtension.class)
class AliveTest {

    @Inject
    Calling calling;

    @Inject
    Writing writing;

    @Deployment
    static EnterpriseArchive archive() {
        return Fixture.with(AliveTest.class);
    }

    @Test
    void aTimerInAnEjbJarFires() throws InterruptedException {
        assertTrue(Ticking.ticksTwiceWithin(10));
    }

    @Test
    void aCircuitBreakerOpensAndKeepsCallsAway() throws IOException {
        AtomicInteger arrived = new AtomicInteger();
        HttpServer stub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        stub.createContext("/", exchange -> {
            arrived.incrementAndGet();
            exchange.sendResponseHeaders(500, -1);
            exchange.close();
        });
        stub.start();
        URI uri = URI.create("http://127.0.0.1:" + stub.getAddress().getPort());
        try {
            for (int call = 0; call < Calling.FAILURES_UNTIL_OPEN; call++) {
                assertThrows(IOException.class, () -> calling.call(uri));
            }
            for (int call = 0; call < 6; call++) {
                assertThrows(CircuitBreakerOpenException.class, () -> calling.call(uri));
            }
        } finally {
            stub.stop(0);
        }
        assertEquals(Calling.FAILURES_UNTIL_OPEN, arrived.get());
    }

    @Test
    void aTransactionThatFailsRollsBackAndOneThatDoesNotCommits() throws Exception {
        writing.prepare();

        assertThrows(IllegalStateException.class, () -> writing.writeAndFail("failed"));
        writing.write("kept");

        assertEquals(0, writing.count("failed"));
        assertEquals(1, writing.count("kept"));
    }
}
