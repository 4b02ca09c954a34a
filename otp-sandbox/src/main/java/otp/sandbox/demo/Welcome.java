package otp.sandbox.demo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

import otp.sandbox.server.BootProgress;
import otp.sandbox.server.Server;

/** Once the server has started, prints what to try. */
@ApplicationScoped
public class Welcome {

    private static final System.Logger LOG = System.getLogger(Welcome.class.getName());
    private static final int PAUSE_MILLISECONDS = 500;
    private static final int ATTEMPTS = 240;

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Inject
    BootProgress boot;

    @Inject
    DemoApplication demo;

    @Inject
    Server server;

    void begin(@Observes Startup startup) {
        awaitServer(ATTEMPTS);
    }

    private void awaitServer(int attempts) {
        scheduler.schedule(() -> attempt(attempts), PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    private void attempt(int attemptsLeft) {
        try {
            if (!boot.finished()) {
                throw new IOException("the server has not started yet");
            }
            print(Walkthrough.text(server.api(), demo.key()));
        } catch (IOException e) {
            if (attemptsLeft > 1) {
                awaitServer(attemptsLeft - 1);
            } else {
                LOG.log(System.Logger.Level.ERROR, "The application demo could not be made: {0}", e.getMessage());
            }
        }
    }

    /** Past the log, which prefixes lines that are meant to be pasted, and which no key may stand in. */
    private static void print(String text) {
        PrintStream console = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        console.print(text);
        console.flush();
    }
}
