package otp.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.util.Map;
import java.util.TreeMap;

/** An HTTP/1.1 request, read to its last byte and not a byte further. Header names in any case. */
record WireRequest(String method, String path, Map<String, String> headers, String body) {

    /** Waits for the next on a connection. @throws EOFException when there is none any more; ProtocolException when it is none */
    static WireRequest read(InputStream in) throws IOException {
        String[] first = line(in).split(" ");
        if (first.length != 3 || !first[2].equals("HTTP/1.1")) {
            throw new ProtocolException();
        }
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        return new WireRequest(first[0], first[1], headers, body(in, headers));
    }

    private static String body(InputStream in, Map<String, String> headers) throws IOException {
        if ("chunked".equalsIgnoreCase(headers.get("Transfer-Encoding"))) {
            return chunks(in);
        }
        return new String(bytes(in, Integer.parseInt(headers.getOrDefault("Content-Length", "0"))), UTF_8);
    }

    private static String chunks(InputStream in) throws IOException {
        var body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
            body.write(bytes(in, size));
            line(in);
        }
        line(in);
        return body.toString(UTF_8);
    }

    private static byte[] bytes(InputStream in, int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException();
        }
        return bytes;
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            line.write(next);
        }
        return line.toString(UTF_8).strip();
    }
}
