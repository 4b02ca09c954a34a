package otp.timer;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import java.time.Duration;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;

import otp.limit.PurgeLimitWindows;
import otp.retention.PurgeEvents;
import otp.retention.PurgeLockouts;
import otp.retention.PurgeVerifications;
import otp.workflow.PurgeCallbacks;

/** Removes every hour, and once when the node has started, what was kept long enough. Lockouts come before the verifications they show. */
@Startup
@Singleton
@DependsOn("StartUp")
@TransactionAttribute(NOT_SUPPORTED) // each batch is a transaction of its own
public class RetentionTimer {

    private static final Duration FIRST = Duration.ofSeconds(15);
    private static final Duration EVERY = Duration.ofHours(1);

    @Resource
    TimerService timers;

    @Inject
    Rounds rounds;

    @Inject
    Clocks clocks;

    @Inject
    PurgeLockouts lockouts;

    @Inject
    PurgeVerifications verifications;

    @Inject
    PurgeEvents events;

    @Inject
    PurgeLimitWindows windows;

    @Inject
    PurgeCallbacks callbacks;

    @PostConstruct
    void begin() {
        timers.createIntervalTimer(FIRST.toMillis(), EVERY.toMillis(), new TimerConfig(null, false));
    }

    @Timeout
    void tick() {
        rounds.start("purging what was kept long enough", () -> {
            if (clocks.agree()) {
                lockouts.purge();
                verifications.purge();
                events.purge();
                windows.purge();
                callbacks.purge();
            }
        });
    }
}
