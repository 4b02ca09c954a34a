package otp.delivery;

import java.time.Instant;

/**
 * No more than so many messages in any second, wherever it begins, of which notices may be three quarters: a thousand lockouts that end
 * together hold up no sign-in. Asks nobody to wait: what is not admitted comes again.
 */
final class Pace {

    private static final long SECOND = 1000;

    private final Admissions all;
    private final Admissions notices;

    /** @param most what {@code perSecond} never exceeds */
    Pace(int most) {
        all = new Admissions(most);
        notices = new Admissions(most);
    }

    /** @param perSecond what is allowed now; it may change from one call to the next */
    synchronized boolean admits(Instant now, int perSecond, boolean carriesCode) {
        long millis = now.toEpochMilli();
        if (!all.fewerThan(perSecond, SECOND, millis)) {
            return false;
        }
        if (!carriesCode && !admitsNotice(millis, perSecond)) {
            return false;
        }
        all.add(millis);
        return true;
    }

    /** Of one message a second a notice cannot be three quarters: then it is one in as much longer a time. */
    private boolean admitsNotice(long millis, int perSecond) {
        int share = Math.max(1, perSecond * 3 / 4);
        long span = Math.max(SECOND, (4 * SECOND * share + 3L * perSecond - 1) / (3L * perSecond));
        if (!notices.fewerThan(share, span, millis)) {
            return false;
        }
        notices.add(millis);
        return true;
    }
}
