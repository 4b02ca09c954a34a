package otp.system;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** One node: a process of its own, started from the provisioned server. Made by {@link ServerSetup}. */
public final class OtpServer implements AutoCloseable {

    private static final Duration LONGEST_START = ofSeconds(120);

    private final BaseDirectory base = BaseDirectory.create();
    private final int offset = Ports.freeOffset();
    private final ServerSetup setup;
    private ServerProcess process;

    OtpServer(ServerSetup setup) {
        this.setup = setup;
    }

    /** Starts the process, for the first time or again on what it left behind. */
    public void launch() {
        process = ServerProcess.start(base, offset, setup);
    }

    /** Fails at once, with the log, when the node says that it started with errors. */
    public void awaitReady() {
        await().alias("ready").atMost(LONGEST_START).pollInterval(ofMillis(100)).failFast("the node did not start", this::refuseFailedStart)
                .until(() -> Probe.status(health("ready")) == 200);
    }

    public void awaitFailedStart() {
        await().alias("start fails").atMost(LONGEST_START).pollInterval(ofMillis(100)).until(this::startFailed);
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + (Ports.HTTP + offset));
    }

    public URI management() {
        return URI.create("http://127.0.0.1:" + (Ports.MANAGEMENT + offset));
    }

    /** @param which {@code ready} or {@code live} */
    public URI health(String which) {
        return management().resolve("/health/" + which);
    }

    /** Everything it has logged so far, in all its lives. */
    public String log() {
        return process.log();
    }

    /** What it has written to its console since it was last started. */
    public String console() {
        return process.console();
    }

    public Path data() {
        return base.path().resolve("data");
    }

    public long pid() {
        return process.java().pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** As {@code kill -9} does. */
    public void kill() {
        process.kill();
    }

    /** As an operator does; returns when the process is gone. */
    public void stop() {
        process.stop();
    }

    @Override
    public void close() {
        process.kill();
        setup.close();
    }

    private boolean startFailed() {
        return !process.isAlive() || process.console().contains("started (with errors)");
    }

    private void refuseFailedStart() {
        assertThat(startFailed()).as(() -> "the node did not start:\n" + process.console()).isFalse();
    }
}
