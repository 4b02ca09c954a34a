package otp.system;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The script and the JVM it starts. */
final class ServerProcess {

    private final Process script;
    private final BaseDirectory base;
    private final Path console;

    private ServerProcess(Process script, BaseDirectory base, Path console) {
        this.script = script;
        this.base = base;
        this.console = console;
    }

    static ServerProcess start(BaseDirectory base, int offset, ServerSetup setup) {
        List<String> command = new ArrayList<>(List.of(BaseDirectory.SERVER.resolve("bin/standalone.sh").toString(),
                "-Djboss.server.base.dir=" + base.path(), "-Djboss.socket.binding.port-offset=" + offset));
        command.addAll(setup.options());
        Path console = base.newConsole();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(console.toFile());
        environment(builder.environment(), setup);
        try {
            return new ServerProcess(builder.start(), base, console);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ProcessHandle java() {
        return findJava().orElseThrow(() -> new IllegalStateException("the node is not running"));
    }

    boolean isAlive() {
        return script.isAlive();
    }

    void kill() {
        findJava().ifPresent(ProcessHandle::destroyForcibly);
        script.descendants().forEach(ProcessHandle::destroyForcibly);
        script.destroyForcibly();
        awaitEnd();
    }

    void stop() {
        findJava().ifPresent(ProcessHandle::destroy);
        awaitEnd();
    }

    /** What this process has written to its console. */
    String console() {
        return read(console);
    }

    /** Console and log file; the file also has what is below INFO, and what was before this process. */
    String log() {
        return console() + (Files.exists(base.log()) ? read(base.log()) : "");
    }

    private void awaitEnd() {
        await().alias("the process ends").atMost(ofSeconds(60)).pollInterval(ofMillis(50))
                .until(() -> !script.isAlive() && script.descendants().findAny().isEmpty());
    }

    private Optional<ProcessHandle> findJava() {
        return script.descendants().filter(child -> child.info().command().filter(command -> command.endsWith("java")).isPresent())
                .findFirst();
    }

    private static void environment(Map<String, String> environment, ServerSetup setup) {
        environment.keySet().removeIf(name -> name.startsWith("OTP_") || name.equals("JAVA_OPTS"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.putAll(setup.environment());
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
