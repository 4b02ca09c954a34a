package otp.timer;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.WARNING;

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

import otp.application.Application;
import otp.attestation.MakeRoots;
import otp.delivery.Causes;
import otp.settings.AuditSettings;
import otp.transaction.DatabaseUnavailableException;
import otp.transaction.RowsLockedException;

/** Has the roots of the audit log made that are due, whichever node is first. */
@Startup
@Singleton
@DependsOn("StartUp")
@TransactionAttribute(NOT_SUPPORTED) // each root is a transaction of its own
public class RootTimer {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final System.Logger LOG = System.getLogger(RootTimer.class.getName());

    @Resource
    TimerService timers;

    @Inject
    Rounds rounds;

    @Inject
    Clocks clocks;

    @Inject
    MakeRoots roots;

    @Inject
    AuditSettings settings;

    @PostConstruct
    void begin() {
        long every = Math.min(settings.rootEvery().toMillis(), LONGEST_WAIT.toMillis());
        timers.createIntervalTimer(every, every, new TimerConfig(null, false));
    }

    @Timeout
    void fire() {
        rounds.start("making audit roots", () -> {
            if (clocks.agree()) {
                makeAll();
            }
        });
    }

    /** What keeps one application from its root keeps no other; that the database was missed is told when all had their turn. */
    private void makeAll() {
        DatabaseUnavailableException missed = null;
        for (var application : roots.due()) {
            try {
                make(application);
            } catch (DatabaseUnavailableException e) {
                missed = missed == null ? e : missed;
            }
        }
        if (missed != null) {
            throw missed;
        }
    }

    private void make(Application application) {
        try {
            roots.make(application);
        } catch (RowsLockedException e) {
            LOG.log(DEBUG, "another node is making the root");
        } catch (DatabaseUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.log(WARNING, "The audit root of {0} cannot be made now: {1}", application.name(), Causes.of(e));
        }
    }
}
