package otp.sandbox.server;

import java.net.URI;
import java.nio.file.Path;

/**
 * The server that the sandbox is deployed in, as its own client sees it.
 *
 * @param api where {@code /otp} is
 */
public record Server(URI api, String adminKey, String dataDirectory) {

    /** The sandbox's own corner of the data directory. */
    public Path directory() {
        return Path.of(dataDirectory, "sandbox");
    }

    @Override
    public String toString() {
        return "Server[" + api + "]";
    }
}
