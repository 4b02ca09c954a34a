package otp.timer;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

import otp.delivery.Causes;
import otp.transaction.DatabaseUnavailableException;

/** One recurring piece of work: skipped while the last one is still under way, and trouble is told when it begins and when it ends. */
final class Round {

    private static final System.Logger LOG = System.getLogger(Round.class.getName());

    private final String name;
    private final Outage outage;
    private final AtomicBoolean underWay = new AtomicBoolean();
    // written by the one that is under way
    private volatile boolean failing;
    private volatile boolean missesDatabase;

    Round(String name, Outage outage) {
        this.name = name;
        this.outage = outage;
    }

    void start(Runnable work, Executor executor) {
        if (!underWay.compareAndSet(false, true)) {
            return;
        }
        try {
            executor.execute(() -> run(work));
        } catch (RejectedExecutionException e) {
            underWay.set(false);
        }
    }

    private void run(Runnable work) {
        int ended = outage.ended();
        try {
            work.run();
            worked();
        } catch (DatabaseUnavailableException e) {
            missesDatabase = true;
            outage.met(name, ended, Causes.of(e));
        } catch (RuntimeException e) {
            failed(e);
        } finally {
            underWay.set(false);
        }
    }

    private void worked() {
        if (missesDatabase) {
            missesDatabase = false;
            outage.isOver(name);
        }
        if (failing) {
            failing = false;
            LOG.log(INFO, "{0} works again", name);
        }
    }

    private void failed(RuntimeException e) {
        if (!failing) {
            failing = true;
            LOG.log(WARNING, "{0} does not work; trying on without another word: {1}", name, Causes.of(e));
        }
    }
}
