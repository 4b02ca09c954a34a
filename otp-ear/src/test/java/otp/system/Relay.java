package otp.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A wire to a server that a test can cut, as a crash does, or hold, as a network that swallows packets does. */
public final class Relay implements AutoCloseable {

    private final InetSocketAddress target;
    private final ServerSocket listener;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Gate gate = new Gate();
    private volatile boolean cut;

    private Relay(InetSocketAddress target, ServerSocket listener) {
        this.target = target;
        this.listener = listener;
        threads.execute(this::accept);
    }

    public static Relay to(String host, int port) {
        try {
            return new Relay(new InetSocketAddress(host, port), new ServerSocket(0, 256, InetAddress.getLoopbackAddress()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** Every connection breaks, and new ones break at once. */
    public void cut() {
        cut = true;
        sockets.forEach(Relay::close);
    }

    /** Connections stay, new ones are accepted, nothing comes through. */
    public void hold() {
        gate.shut();
    }

    public void restore() {
        cut = false;
        gate.open();
    }

    @Override
    public void close() {
        cut();
        gate.open();
        close(listener);
        threads.shutdownNow();
    }

    private void accept() {
        try {
            while (true) {
                join(listener.accept());
            }
        } catch (IOException closed) {
            cut = true;
        }
    }

    private void join(Socket caller) {
        sockets.add(caller);
        threads.execute(() -> {
            try (caller; Socket server = new Socket()) {
                gate.pass();
                if (!cut) {
                    server.connect(target);
                    sockets.add(server);
                    threads.execute(() -> pump(server, caller));
                    pump(caller, server);
                }
            } catch (IOException broken) {
                close(caller);
            }
        });
    }

    private void pump(Socket from, Socket to) {
        byte[] buffer = new byte[16_384];
        try (from; to) {
            for (int count = from.getInputStream().read(buffer); count >= 0 && !cut; count = from.getInputStream().read(buffer)) {
                gate.pass();
                to.getOutputStream().write(buffer, 0, count);
            }
        } catch (IOException broken) {
            close(to);
        } finally {
            sockets.remove(from);
        }
    }

    private static void close(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception broken) {
            // it was broken already, which is all we want
        }
    }
}
