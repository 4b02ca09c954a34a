package otp.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

import otp.system.Reply;

/** One connection of a node, in the hands of whoever stands in for WhatsApp: what it can do well, and what it can do badly. */
final class Connection implements Closeable {

    private final Socket raw;
    private final Socket spoken;
    private final InputStream in;

    /** @param raw what the operating system sees; @param spoken the same, or TLS on it */
    Connection(Socket raw, Socket spoken) throws IOException {
        this.raw = raw;
        this.spoken = spoken;
        this.in = new BufferedInputStream(spoken.getInputStream());
    }

    WireRequest read() throws IOException {
        return WireRequest.read(in);
    }

    void answer(Reply reply) throws IOException {
        write(head(reply) + reply.body());
    }

    static String head(Reply reply) {
        var head = new StringBuilder("HTTP/1.1 " + reply.status() + " Answer\r\nContent-Type: application/json\r\nContent-Length: "
                + reply.body().getBytes(UTF_8).length + "\r\n");
        reply.headers().forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("\r\n").toString();
    }

    void write(String text) throws IOException {
        spoken.getOutputStream().write(text.getBytes(UTF_8));
        spoken.getOutputStream().flush();
    }

    /** The other side sees a reset and no orderly end. */
    void reset() throws IOException {
        raw.setSoLinger(true, 0);
        raw.close();
    }

    /** Says nothing until the other side has had enough. */
    void awaitHangUp() throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
    }

    @Override
    public void close() throws IOException {
        raw.close();
    }
}
