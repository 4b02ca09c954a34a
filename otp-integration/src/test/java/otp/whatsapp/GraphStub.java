package otp.whatsapp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Meta, as far as its sockets go: takes requests apart and answers, or not, as a test wants it. */
final class GraphStub implements AutoCloseable {

    /** What is done to the connection once a request has been read. */
    interface Behaviour {
        void answer(Socket connection) throws IOException;
    }

    record Request(String head, String body, int fromPort) {}

    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

    final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final ServerSocket socket;
    private final Behaviour behaviour;

    GraphStub(Behaviour behaviour) throws IOException {
        this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), behaviour);
    }

    GraphStub(ServerSocket socket, Behaviour behaviour) {
        this.socket = socket;
        this.behaviour = behaviour;
        start(this::accept);
    }

    static Behaviour answering(int status, String body, String... headers) {
        return raw("HTTP/1.1 " + status + " X\r\nContent-Type: application/json\r\nContent-Length: " + body.getBytes(UTF_8).length + "\r\n"
                + String.join("", List.of(headers).stream().map(header -> header + "\r\n").toList()) + "\r\n" + body);
    }

    static Behaviour raw(String answer) {
        return connection -> {
            OutputStream out = connection.getOutputStream();
            out.write(answer.getBytes(UTF_8));
            out.flush();
        };
    }

    URI url() {
        return URI.create("http://localhost:" + socket.getLocalPort());
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                connections.add(connection);
                start(() -> serve(connection));
            }
        } catch (IOException e) {
            // Closed: the test is over.
        }
    }

    private void serve(Socket connection) {
        try (connection; InputStream in = new BufferedInputStream(connection.getInputStream())) {
            for (String head = head(in); !head.isEmpty(); head = head(in)) {
                Matcher length = LENGTH.matcher(head);
                byte[] body = in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
                requests.add(new Request(head, new String(body, UTF_8), connection.getPort()));
                behaviour.answer(connection);
            }
        } catch (IOException e) {
            // The client, or the behaviour, hung up.
        }
    }

    private static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        for (int read = in.read(); read >= 0 && head.indexOf("\r\n\r\n") < 0; read = in.read()) {
            head.append((char) read);
            if (head.indexOf("\r\n\r\n") > 0) {
                break;
            }
        }
        return new String(head.toString().getBytes(US_ASCII), US_ASCII);
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "graph-stub");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket connection : connections) {
            connection.close();
        }
    }
}
