package otp.sandbox.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** The lines to paste, with the address and the key of this very server in them. */
final class Walkthrough {

    private Walkthrough() {}

    static String text(URI server, String key) {
        try (InputStream lines = Walkthrough.class.getResourceAsStream("walkthrough.txt")) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8).replace("{server}", server.toString()).replace("{key}", key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
