package otp.timer;

import java.util.concurrent.Executor;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** Where the server keeps the executor of {@link Crew}: of its own, since a round that waits for its crew must not take the crew's place. */
@Dependent
public class BackgroundExecutor {

    @Resource(lookup = "java:jboss/ee/concurrency/executor/otp-background")
    private ManagedExecutorService executor;

    @Produces
    @Background
    public Executor executor() {
        return executor;
    }
}
