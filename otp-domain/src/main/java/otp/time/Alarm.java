package otp.time;

import java.time.Instant;

/** Wakes this node's workers when something becomes due. Only a hint: what it misses is found a few seconds later. */
public interface Alarm {

    void at(Instant due);
}
