package otp.timer;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

import otp.delivery.Causes;
import otp.persistence.DatabaseUnavailableException;

/** One recurring piece of work: skipped while the last one is still under way, and trouble is told when it begins and when it ends. */
final class Round {

    private static final System.Logger LOG = System.getLogger(Round.class.getName());

    private enum Trouble {
        NONE, DATABASE, OTHER
    }

    private final String name;
    private final Outage outage;
    private final AtomicBoolean underWay = new AtomicBoolean();
    /** Written by the one that is under way. */
    private volatile Trouble trouble = Trouble.NONE;

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
        try {
            work.run();
            becomes(Trouble.NONE, null);
        } catch (DatabaseUnavailableException e) {
            becomes(Trouble.DATABASE, e);
        } catch (RuntimeException e) {
            becomes(Trouble.OTHER, e);
        } finally {
            underWay.set(false);
        }
    }

    private void becomes(Trouble now, RuntimeException fault) {
        var before = trouble;
        if (now != before) {
            trouble = now;
            ended(before);
            began(now, fault);
        }
    }

    private void ended(Trouble before) {
        switch (before) {
            case DATABASE -> outage.isOverFor(name);
            case OTHER -> LOG.log(INFO, "{0} works again", name);
            case NONE -> {}
        }
    }

    private void began(Trouble now, RuntimeException fault) {
        switch (now) {
            case DATABASE -> outage.meets(name, Causes.of(fault));
            case OTHER -> LOG.log(WARNING, "{0} does not work; trying on without another word: {1}", name, Causes.of(fault));
            case NONE -> {}
        }
    }
}
