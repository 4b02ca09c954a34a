package otp.whatsapp;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Whether something is worth a line in the log: each once in ten minutes, however often it happens. */
final class News {

    static final Duration SILENCE = Duration.ofMinutes(10);

    private final Map<Object, Instant> told = new HashMap<>();

    /** @param what of few kinds: all that ever came are kept */
    synchronized boolean is(Object what, Instant now) {
        Instant before = told.get(what);
        if (before != null && now.isBefore(before.plus(SILENCE))) {
            return false;
        }
        told.put(what, now);
        return true;
    }
}
