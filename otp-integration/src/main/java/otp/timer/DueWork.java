package otp.timer;

import java.time.Instant;
import java.util.Optional;

/** Rows that wait for their time. */
public interface DueWork {

    /** What it does, for the log. */
    String name();

    /** Works off what is due and can be worked off now. */
    void run();

    /** When the first row is due that is left; empty when none waits. */
    Optional<Instant> next();
}
