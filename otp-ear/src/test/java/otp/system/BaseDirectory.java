package otp.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A node's own configuration, deployments, data and log beside the shared, provisioned server. */
record BaseDirectory(Path path) {

    static final Path SERVER = Path.of(System.getProperty("otp.server", "target/server")).toAbsolutePath();

    static BaseDirectory create() {
        try {
            Path nodes = Files.createDirectories(SERVER.resolveSibling("nodes"));
            Path path = Files.createTempDirectory(nodes, "node");
            for (String part : List.of("configuration", "deployments", "lib")) {
                copy(SERVER.resolve("standalone").resolve(part), path.resolve(part));
            }
            return new BaseDirectory(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file for what the next process writes to its console. */
    Path newConsole() {
        try {
            return Files.createTempFile(path, "console", ".log");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path log() {
        return path.resolve("log/server.log");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(file -> !isMarker(file)).toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    /** What a server that ran here before left beside its archives. */
    private static boolean isMarker(Path file) {
        return file.getFileName().toString().matches(".*\\.(deployed|failed|isdeploying|undeployed|pending)");
    }
}
