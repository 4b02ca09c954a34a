package otp.health;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready while this node's clock and the database's are more than a second apart: locks, codes and limits are judged by the node's clock, and
 * the database's is the one that all nodes can be compared with. Whether the database answers is another check's to say.
 */
@Readiness
@ApplicationScoped
public class ClockHealth implements HealthCheck {

    private static final System.Logger LOG = System.getLogger(ClockHealth.class.getName());

    private final AtomicBoolean told = new AtomicBoolean();

    @Inject
    DatabaseProbe probe;

    @Override
    public HealthCheckResponse call() {
        Optional<Duration> drift = probe.drift();
        boolean together = drift.map(DatabaseClock::agree).orElse(true);
        if (drift.isPresent() && told.compareAndSet(together, !together)) {
            LOG.log(together ? INFO : WARNING, "This node''s clock is {0} ms ahead of the database''s", drift.get().toMillis());
        }
        return HealthCheckResponse.named("clock")
                .status(together)
                .withData("node ahead of database by", drift.map(apart -> apart.toMillis() + " ms").orElse("not known"))
                .build();
    }
}
