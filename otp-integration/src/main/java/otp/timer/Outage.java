package otp.timer;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

/** One line when the first recurring work finds the database gone, one when the first of those that missed it finds it again. */
final class Outage {

    private static final System.Logger LOG = System.getLogger(Outage.class.getName());

    private boolean here;
    private int ended;

    /** How many have ended so far; work notes it when it begins. */
    synchronized int ended() {
        return ended;
    }

    /** @param endedBefore the number when the work began: what it met may be an outage that has ended meanwhile */
    synchronized void met(String work, int endedBefore, String causes) {
        if (!here && endedBefore == ended) {
            here = true;
            LOG.log(WARNING, "The database does not answer, first noticed by {0}; recurring work tries on without another word: {1}", work,
                    causes);
        }
    }

    synchronized void isOver(String work) {
        if (here) {
            here = false;
            ended++;
            LOG.log(INFO, "The database answers again, first noticed by {0}", work);
        }
    }
}
