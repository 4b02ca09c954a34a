package otp.timer;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import java.util.concurrent.atomic.AtomicInteger;

/** One line when the first recurring work finds the database gone, one when the last has found it again, whatever the number of either. */
final class Outage {

    private static final System.Logger LOG = System.getLogger(Outage.class.getName());

    private final AtomicInteger affected = new AtomicInteger();

    void meets(String work, String causes) {
        if (affected.getAndIncrement() == 0) {
            LOG.log(WARNING, "The database does not answer, first noticed by {0}; recurring work tries on without another word: {1}", work,
                    causes);
        }
    }

    void isOverFor(String work) {
        if (affected.decrementAndGet() == 0) {
            LOG.log(INFO, "The database answers again; {0} was the last to notice", work);
        }
    }
}
