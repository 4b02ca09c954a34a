package otp.key;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import jakarta.enterprise.context.ApplicationScoped;

/** When keys were last used on this node, to the minute, until it is written down in one go. */
@ApplicationScoped
public class KeyUse {

    private final ConcurrentMap<String, Instant> minutes = new ConcurrentHashMap<>();

    void note(String key, Instant now) {
        var minute = now.truncatedTo(ChronoUnit.MINUTES);
        if (!minute.equals(minutes.get(key))) {
            minutes.put(key, minute);
        }
    }

    /** Takes out what was noted; it is the caller's to write down. */
    Map<String, Instant> take() {
        var taken = new HashMap<String, Instant>();
        minutes.forEach((key, minute) -> {
            if (minutes.remove(key, minute)) {
                taken.put(key, minute);
            }
        });
        return taken;
    }
}
