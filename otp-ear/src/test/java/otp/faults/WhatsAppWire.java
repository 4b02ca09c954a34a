package otp.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.ObjectMapper;

import otp.system.MetaSchema;
import otp.system.Reply;
import otp.system.Send;

/**
 * Stands in for WhatsApp down to the connection: reads requests, notes those that send, and answers them as Meta does or does to them what a
 * test wants. Closing it fails on any send Meta would not take.
 */
final class WhatsAppWire implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final List<Send> sends = new CopyOnWriteArrayList<>();
    private final Map<String, Queue<WireFault>> next = new ConcurrentHashMap<>();
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final AtomicInteger met = new AtomicInteger();
    private final Language usual;
    private volatile Language language;
    private volatile Optional<WireFault> lasting = Optional.empty();
    private volatile ServerSocket listener;

    private WhatsAppWire(Language language) {
        this.usual = language;
        this.language = language;
        listen(0);
    }

    static WhatsAppWire speaking(Language language) {
        return new WhatsAppWire(language);
    }

    URI url() {
        return URI.create(usual.scheme() + "://127.0.0.1:" + listener.getLocalPort());
    }

    /** What becomes of the next sends to that number, one after the other; those after them are answered as usual. */
    void befalls(String number, WireFault... faults) {
        next.computeIfAbsent(number.substring(1), key -> new ConcurrentLinkedQueue<>()).addAll(List.of(faults));
    }

    /** What becomes of every send until {@link #works()}. */
    void fails(WireFault fault) {
        lasting = Optional.of(fault);
    }

    /** Whoever connects from now on is spoken to like this, and nobody stays connected. */
    void speaks(Language other) {
        language = other;
        connections.forEach(WhatsAppWire::close);
    }

    /** Nobody is at the port any more: connections end, new ones are refused. */
    void leaves() {
        close(listener);
        connections.forEach(WhatsAppWire::close);
    }

    /** Takes back whatever a test did. */
    void works() {
        lasting = Optional.empty();
        next.clear();
        if (listener.isClosed()) {
            listen(listener.getLocalPort());
        }
        if (language != usual) {
            speaks(usual);
        }
    }

    /** @param number E.164; in the order of their arrival */
    List<Send> sendsTo(String number) {
        return sends.stream().filter(send -> send.to().equals(number.substring(1))).toList();
    }

    /** Whether a send to that number has come and not been done with. */
    boolean isBusyWith(String number) {
        return busy.contains(number.substring(1));
    }

    /** How many connections were ever made. */
    int met() {
        return met.get();
    }

    @Override
    public void close() {
        leaves();
        threads.shutdownNow();
        sends.forEach(MetaSchema::accepts);
    }

    private void listen(int port) {
        try {
            ServerSocket opened = new ServerSocket();
            opened.setReuseAddress(true);
            opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 256);
            listener = opened;
            threads.execute(() -> accept(opened));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket open) {
        try {
            while (true) {
                Socket socket = open.accept();
                met.incrementAndGet();
                threads.execute(() -> serve(socket));
            }
        } catch (IOException closed) {
            close(open);
        }
    }

    private void serve(Socket socket) {
        try (Connection connection = new Connection(socket, language.on(socket))) {
            connections.add(connection);
            converse(connection);
        } catch (IOException ended) {
            close(socket);
        }
    }

    private void converse(Connection connection) throws IOException {
        try {
            while (true) {
                handle(connection.read(), connection);
            }
        } catch (ProtocolException noHttp) {
            connection.answer(new Reply(400, "", Map.of()));
        } finally {
            connections.remove(connection);
        }
    }

    private void handle(WireRequest request, Connection connection) throws IOException {
        if (!request.method().equals("POST")) {
            connection.answer(Reply.error(400, 100)); // nothing is known of templates here
            return;
        }
        Send send = new Send(request.path(), request.headers().get("Authorization"), JSON.readTree(request.body()));
        WireFault fault = fault(send);
        busy.add(send.to());
        sends.add(send);
        try {
            fault.befall(send, connection);
        } finally {
            busy.remove(send.to());
        }
    }

    private WireFault fault(Send send) {
        WireFault own = next.getOrDefault(send.to(), new ConcurrentLinkedQueue<>()).poll();
        return own != null ? own : lasting.orElse(WireFault.none());
    }

    private static void close(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception broken) {
            // it was broken already, which is all we want
        }
    }
}
