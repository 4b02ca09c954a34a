package otp.template;

import static java.lang.System.Logger.Level.WARNING;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Templates that sends were told to be paused or disabled, where the list does not say so: it cannot be read, or lags behind. Remembered until it
 * is read anew or a send by them is accepted, and refuses nothing: only sends find out whether it is over.
 */
final class Withdrawals {

    static final Duration REMEMBERED = Duration.ofMinutes(10);

    private static final int MOST = 1_000;
    private static final System.Logger LOG = System.getLogger(Withdrawals.class.getName());

    private final Map<Version, Met> met = new ConcurrentHashMap<>();
    private final Map<Version, Instant> told = new ConcurrentHashMap<>();

    private record Met(int code, Instant at) {

        boolean recent(Instant now) {
            return now.isBefore(at.plus(REMEMBERED));
        }
    }

    void met(Version version, int code, Instant now) {
        bound(met);
        bound(told);
        met.put(version, new Met(code, now));
        var silentUntil = told.get(version);
        if (silentUntil == null || !now.isBefore(silentUntil)) {
            told.put(version, now.plus(REMEMBERED));
            LOG.log(WARNING, "WhatsApp template {0}", text(version, code));
        }
    }

    /** Callers name languages: what they can make us keep has an end. */
    private static void bound(Map<?, ?> kept) {
        if (kept.size() >= MOST) {
            kept.clear();
        }
    }

    void accepted(Version version) {
        met.remove(version);
    }

    /** What was met before that is answered by it. */
    void read(Instant at) {
        met.values().removeIf(fault -> fault.at().isBefore(at));
    }

    boolean none(Instant now) {
        met.values().removeIf(fault -> !fault.recent(now));
        return met.isEmpty();
    }

    /** One sentence each. */
    List<String> of(Predicate<Version> which, Instant now) {
        return met.entrySet().stream().filter(entry -> entry.getValue().recent(now) && which.test(entry.getKey()))
                .map(entry -> text(entry.getKey(), entry.getValue().code())).sorted().toList();
    }

    private static String text(Version version, int code) {
        return version.name() + " in " + version.language() + " is out of use, as Meta answers sends by it with code " + code
                + ", which the list of templates does not tell; the WhatsApp Manager shows it";
    }
}
