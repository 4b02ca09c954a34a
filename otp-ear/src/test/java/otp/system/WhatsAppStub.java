package otp.system;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Stands in for the Cloud API: records what was sent, can be held, answers what a test wants. Closing it fails on any send Meta would not take. */
public final class WhatsAppStub implements AutoCloseable {

    public static final String APP_SECRET = "app-secret-of-a-test";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Send> sends = new CopyOnWriteArrayList<>();
    private final AtomicLong ids = new AtomicLong();
    private final Gate gate = new Gate();
    private volatile Predicate<Send> held = send -> true;
    private volatile Function<Send, Reply> behaviour = this::accept;
    private volatile Supplier<Reply> templates = () -> Reply.error(400, 100);
    private final List<String> readings = new CopyOnWriteArrayList<>();

    private WhatsAppStub(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", this::handle);
    }

    public static WhatsAppStub start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
            WhatsAppStub stub = new WhatsAppStub(server);
            server.start();
            return stub;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Requests arrive and are recorded, answers wait for {@link #resume()}. */
    public void pause() {
        pause(send -> true);
    }

    /** The same for some of the requests; the others are answered meanwhile. */
    public void pause(Predicate<Send> which) {
        held = which;
        gate.shut();
    }

    public void resume() {
        gate.open();
    }

    public void answers(Function<Send, Reply> behaviour) {
        this.behaviour = behaviour;
    }

    public void answersAsUsual() {
        behaviour = this::accept;
    }

    /** What a reading of the business account's templates is told; without it, that this is not known. */
    public void templates(Supplier<Reply> answer) {
        templates = answer;
    }

    /** How often the templates were read. */
    public int readings() {
        return readings.size();
    }

    /** The same for one of several nodes. */
    public int readings(ClusterNode by) {
        return (int) readings.stream().filter(by::asks).count();
    }

    /** In the order of their arrival, all that ever came. */
    public List<Send> sends() {
        return List.copyOf(sends);
    }

    /** @param to E.164, with plus */
    public List<Send> sendsTo(String to) {
        return sends.stream().filter(send -> send.to().equals(to.substring(1))).toList();
    }

    /** Waits until so many messages have come for that number and returns the text of the last: the code. */
    public String awaitCode(String to, int count) {
        await().alias(count + " sends to the number").atMost(Duration.ofSeconds(20)).pollInterval(ofMillis(10))
                .until(() -> sendsTo(to).size() >= count);
        return sendsTo(to).get(count - 1).parameter();
    }

    public Optional<String> lastCode(String to) {
        List<Send> all = sendsTo(to);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1).parameter());
    }

    @Override
    public void close() {
        gate.open();
        server.stop(0);
        threads.shutdownNow();
        assertThat(sends).allSatisfy(MetaSchema::accepts);
    }

    private Reply accept(Send send) {
        return Reply.accepted("wamid.stub" + ids.incrementAndGet(), send.to());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("GET")) {
                readings.add(exchange.getRequestURI().getPath());
                answer(exchange, templates.get());
                return;
            }
            Send send = new Send(exchange.getRequestURI().getPath(), exchange.getRequestHeaders().getFirst("Authorization"),
                    JSON.readTree(exchange.getRequestBody().readAllBytes()));
            sends.add(send);
            if (held.test(send)) {
                gate.pass();
            }
            answer(exchange, behaviour.apply(send));
        }
    }

    private static void answer(HttpExchange exchange, Reply reply) throws IOException {
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
