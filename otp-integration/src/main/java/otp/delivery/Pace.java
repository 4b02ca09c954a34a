package otp.delivery;

import java.time.Instant;
import java.util.Arrays;

/** No more than so many messages in any second, wherever it begins. Asks nobody to wait: what is not admitted comes again. */
final class Pace {

    private static final long SECOND = 1000;

    /** When each of the last admissions was, in milliseconds, the oldest at {@code next}. */
    private final long[] admitted;
    private int next;

    Pace(int perSecond) {
        admitted = new long[perSecond];
        Arrays.fill(admitted, Long.MIN_VALUE / 2);
    }

    synchronized boolean admits(Instant now) {
        long millis = now.toEpochMilli();
        long since = millis - admitted[next];
        if (since >= 0 && since < SECOND) { // a clock that was set back admits
            return false;
        }
        admitted[next] = millis;
        next = (next + 1) % admitted.length;
        return true;
    }
}
