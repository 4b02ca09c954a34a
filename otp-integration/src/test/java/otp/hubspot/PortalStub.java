package otp.hubspot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

/** HubSpot, as far as HTTP goes: answers, or not, as a test wants it. */
final class PortalStub implements AutoCloseable {

    record Request(String line, String authorization, String body, int fromPort) {}

    final List<Request> requests = new CopyOnWriteArrayList<>();
    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final HttpHandler behaviour;

    PortalStub(HttpHandler behaviour) throws IOException {
        this.behaviour = behaviour;
        server.setExecutor(executor);
        server.createContext("/", this::handle);
        server.start();
    }

    /** @param headers names and values in turn */
    static HttpHandler answering(int status, String body, String... headers) {
        return exchange -> {
            for (int header = 0; header < headers.length; header += 2) {
                exchange.getResponseHeaders().set(headers[header], headers[header + 1]);
            }
            byte[] bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        };
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        requests.add(new Request(exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                exchange.getRequestHeaders().getFirst("Authorization"), new String(exchange.getRequestBody().readAllBytes(), UTF_8),
                exchange.getRemoteAddress().getPort()));
        behaviour.handle(exchange);
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }
}
