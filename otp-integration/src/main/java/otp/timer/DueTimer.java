package otp.timer;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static java.lang.System.Logger.Level.DEBUG;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Local;
import jakarta.ejb.NoSuchObjectLocalException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;

import otp.time.Alarm;

/**
 * Fires when the next row is due, and every 5 s in any case, since a row that another node wrote, or an alarm that was lost with a node, is
 * known by looking only. The container's write lock makes cancelling and arming anew one act.
 */
@Startup
@Singleton
@Local(Alarm.class)
@DependsOn("StartUp")
@TransactionAttribute(NOT_SUPPORTED) // each row is a transaction of its own
public class DueTimer implements Alarm {

    static final Duration SAFETY_NET = Duration.ofSeconds(5);

    /** Between an alarm and the look it leads to, at least: many rows that are due one after the other are one look. */
    static final Duration REST = Duration.ofMillis(250);

    private static final System.Logger LOG = System.getLogger(DueTimer.class.getName());

    @Resource
    TimerService timers;

    @Inject
    DueRounds rounds;

    @Inject
    Clock clock;

    private Timer armed;
    private Instant armedFor;

    @PostConstruct
    void begin() {
        long first = ThreadLocalRandom.current().nextLong(SAFETY_NET.toMillis()); // nodes that start at once look at different times
        timers.createIntervalTimer(first, SAFETY_NET.toMillis(), new TimerConfig(null, false));
    }

    @Override
    public void at(Instant due) {
        Instant now = clock.instant();
        Instant soonest = now.plus(REST);
        Instant next = due.isAfter(soonest) ? due : soonest;
        if (armedFor == null || !armedFor.isAfter(now) || next.isBefore(armedFor)) {
            disarm();
            armed = timers.createSingleActionTimer(Date.from(next), new TimerConfig(null, false));
            armedFor = next;
        }
    }

    @Timeout
    void fire(Timer timer) {
        if (timer.equals(armed)) {
            armed = null;
            armedFor = null;
        }
        rounds.start();
    }

    private void disarm() {
        Timer former = armed;
        armed = null;
        armedFor = null;
        if (former != null) {
            try {
                former.cancel();
            } catch (NoSuchObjectLocalException e) {
                LOG.log(DEBUG, "The former alarm is firing this moment and waits for the lock");
            }
        }
    }
}
