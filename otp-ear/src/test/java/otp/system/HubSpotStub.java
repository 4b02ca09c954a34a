package otp.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.LongStream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import otp.sandbox.portal.ObjectType;
import otp.sandbox.portal.Portal;
import otp.sandbox.portal.PortalAnswer;
import otp.sandbox.portal.PortalLimits;
import otp.sandbox.portal.PortalRecord;
import otp.sandbox.portal.PortalRequest;

/** Stands in for HubSpot: a strict portal in memory, behind a wire that a test can hold or break. Its search does not lag unless told to. */
public final class HubSpotStub implements AutoCloseable {

    public static final String TOKEN = "hubspot-token-of-a-test";
    public static final String CLIENT_SECRET = "hubspot-client-secret-of-a-test";
    public static final String PORTAL_ID = "102670506";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Portal portal = new Portal(Clock.systemUTC(), TOKEN, PortalLimits.USUAL.searchLag(Duration.ZERO));
    private final List<HubSpotCall> calls = new CopyOnWriteArrayList<>();
    private final List<Integer> statuses = new CopyOnWriteArrayList<>();
    private final HubSpotTrouble trouble = new HubSpotTrouble();
    private final Gate gate = new Gate();
    private final Gate silence = new Gate();
    private volatile Predicate<HubSpotCall> held = call -> true;

    private HubSpotStub(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        silence.shut();
    }

    public static HubSpotStub start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
            HubSpotStub stub = new HubSpotStub(server);
            server.start();
            return stub;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What people and administrators do there: add, change, delete and merge by hand, forbid areas, change token and limits. */
    public Portal portal() {
        return portal;
    }

    /** Requests arrive and are recorded; neither are they worked on nor answered before {@link #resume()}. */
    public void pause() {
        pause(call -> true);
    }

    /** The same for some of the requests; the others are answered meanwhile. */
    public void pause(Predicate<HubSpotCall> which) {
        held = which;
        gate.shut();
    }

    public void resume() {
        gate.open();
    }

    public void fails(HubSpotFault fault) {
        fails(call -> true, fault);
    }

    public void fails(Predicate<HubSpotCall> which, HubSpotFault fault) {
        trouble.add(Integer.MAX_VALUE, which, fault);
    }

    public void failsNext(Predicate<HubSpotCall> which, HubSpotFault fault) {
        failsNext(1, which, fault);
    }

    public void failsNext(int times, Predicate<HubSpotCall> which, HubSpotFault fault) {
        trouble.add(times, which, fault);
    }

    /** Nothing is done and nothing said until {@link #works()} or the end; then the connection breaks. */
    public HubSpotFault silence() {
        return work -> {
            silence.pass();
            return Optional.empty();
        };
    }

    /** It is done, and nothing said until {@link #works()} or the end; then the connection breaks. */
    public HubSpotFault silenceAfterwards() {
        return work -> {
            work.get();
            silence.pass();
            return Optional.empty();
        };
    }

    /** Takes all faults back. */
    public void works() {
        trouble.clear();
        silence.open();
        silence.shut();
    }

    /** In the order of their arrival, all that ever came. */
    public List<HubSpotCall> calls() {
        return List.copyOf(calls);
    }

    public List<HubSpotCall> calls(Predicate<HubSpotCall> which) {
        return calls.stream().filter(which).toList();
    }

    /** How many requests were answered with that status. */
    public long answered(int status) {
        return statuses.stream().filter(each -> each == status).count();
    }

    public List<PortalRecord> contacts() {
        return portal.all(ObjectType.CONTACTS);
    }

    public PortalRecord contact(String id) {
        return portal.find(ObjectType.CONTACTS, id).orElseThrow();
    }

    public List<PortalRecord> notes() {
        return portal.all(ObjectType.NOTES);
    }

    /** The oldest first. */
    public List<PortalRecord> notesOf(String contact) {
        return portal.associated(ObjectType.CONTACTS, contact, ObjectType.NOTES);
    }

    public List<PortalRecord> tickets() {
        return portal.all(ObjectType.TICKETS);
    }

    public List<PortalRecord> ticketsOf(String contact) {
        return portal.associated(ObjectType.CONTACTS, contact, ObjectType.TICKETS);
    }

    /** In any ten seconds, by the times of their arrival. */
    public void assertNeverMoreThan(int requests) {
        long[] times = calls.stream().mapToLong(HubSpotCall::nanos).sorted().toArray();
        long closest = LongStream.range(0, Math.max(0, times.length - requests))
                .map(first -> times[(int) first + requests] - times[(int) first])
                .min().orElse(Long.MAX_VALUE);
        assertThat(Duration.ofNanos(closest)).as("the shortest time in which " + (requests + 1) + " requests came")
                .isGreaterThan(Duration.ofSeconds(10));
    }

    @Override
    public void close() {
        gate.open();
        silence.open();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            PortalRequest request = HubSpotWire.request(exchange);
            HubSpotCall call = new HubSpotCall(System.nanoTime(), request.method(), request.path(), request.query(),
                    HubSpotWire.json(request.body()));
            calls.add(call);
            if (held.test(call)) {
                gate.pass();
            }
            Optional<PortalAnswer> answer = trouble.of(call).map(fault -> fault.befall(() -> portal.answer(request)))
                    .orElseGet(() -> Optional.of(portal.answer(request)));
            if (answer.isPresent()) {
                statuses.add(answer.get().status());
                HubSpotWire.send(exchange, answer.get());
            }
        }
    }
}
