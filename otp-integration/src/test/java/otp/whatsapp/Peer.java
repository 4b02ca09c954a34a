package otp.whatsapp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/** Somebody who takes connections and does the same to each, without reading a request first. */
final class Peer implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final GraphStub.Behaviour behaviour;

    private Peer(GraphStub.Behaviour behaviour) throws IOException {
        this.behaviour = behaviour;
        var thread = new Thread(this::accept, "peer");
        thread.setDaemon(true);
        thread.start();
    }

    static Peer speaking(GraphStub.Behaviour behaviour) throws IOException {
        return new Peer(behaviour);
    }

    /** As if TLS were spoken here. */
    URI tls() {
        return URI.create("https://localhost:" + socket.getLocalPort());
    }

    private void accept() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                behaviour.answer(connection);
            } catch (IOException e) {
                // The client hung up, or the test is over.
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
