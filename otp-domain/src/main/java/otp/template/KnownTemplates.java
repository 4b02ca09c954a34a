package otp.template;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * The templates as this node last read them, and what sends have told of them since. Only a reading refuses anything: that a send found a template
 * missing decides no more than which language is tried next.
 */
@ApplicationScoped
public class KnownTemplates implements TemplateCatalogue {

    /** How soon it makes sense to come again: Meta's word that something changed leads to a reading within this time. */
    static final Duration COME_AGAIN = Duration.ofSeconds(30);
    static final Duration MISSED_FOR = Duration.ofMinutes(10);

    private static final int MOST_MISSED = 1_000;

    private final Map<Version, Instant> missed = new ConcurrentHashMap<>();
    private final Withdrawals withdrawals = new Withdrawals();
    private volatile Knowledge knowledge;
    private Clock clock;

    private record Knowledge(Reading reading, Set<Version> sound) {}

    protected KnownTemplates() {
        // CDI proxy
    }

    @Inject
    public KnownTemplates(Clock clock) {
        this.clock = clock;
    }

    /** What sends told before the reading is old. */
    public void read(Reading reading) {
        knowledge = new Knowledge(reading, Set.of());
        missed.values().removeIf(until -> until.isBefore(reading.at().plus(MISSED_FOR)));
        withdrawals.read(reading.at());
    }

    void compared(Comparison comparison) {
        var before = knowledge;
        if (before != null) {
            knowledge = new Knowledge(before.reading(), comparison.sound());
        }
    }

    /** A send found it missing, or not approved, in that language. */
    public void missing(Version version, Instant now) {
        if (missed.size() >= MOST_MISSED) {
            missed.clear(); // callers name languages: what they can make us keep has an end
        }
        missed.put(version, now.plus(MISSED_FOR));
    }

    /** A send was told that it is taken out of use. What the reading says of it already is nothing new. */
    public void withdrawn(Version version, int code, Instant now) {
        if (read(version, now) != Sight.AWAY) {
            withdrawals.met(version, code, now);
        }
    }

    /** A send by it was accepted. */
    public void accepted(Version version) {
        withdrawals.accepted(version);
    }

    /** What only sends know of. */
    Withdrawals withdrawals() {
        return withdrawals;
    }

    @Override
    public String language(String template, String wanted, String application) {
        var now = clock.instant();
        var languages = Languages.of(wanted, application);
        return sound(template, languages, now).or(() -> best(template, languages, now)).orElse(wanted);
    }

    /** Whether one of these is worth an attempt after another language was not found. */
    public boolean elsewhere(String template, List<String> languages, Instant now) {
        return best(template, languages, now).isPresent();
    }

    private Optional<String> sound(String template, List<String> languages, Instant now) {
        var known = knowledge;
        return languages.stream().filter(language -> known != null && known.sound().contains(new Version(template, language)))
                .filter(language -> goesOut(template, language, now)).findFirst();
    }

    /** Where none of them was seen, one that may have been made since. */
    private Optional<String> best(String template, List<String> languages, Instant now) {
        return languages.stream().filter(language -> goesOut(template, language, now)).findFirst()
                .or(() -> languages.stream().filter(language -> is(Sight.ABSENT, template, language, now)).findFirst()
                        .filter(absent -> unusableUntil(template, languages, now).isEmpty()));
    }

    /** As far as is known. */
    public boolean goesOut(String template, String language, Instant now) {
        return is(Sight.THERE, template, language, now) || is(Sight.UNKNOWN, template, language, now);
    }

    private boolean is(Sight sight, String template, String language, Instant now) {
        var version = new Version(template, language);
        return !now.isBefore(missed.getOrDefault(version, Instant.MIN)) && read(version, now) == sight;
    }

    @Override
    public Optional<Instant> unusableUntil(String template, String wanted, String application, Instant now) {
        return unusableUntil(template, Languages.of(wanted, application), now);
    }

    private Optional<Instant> unusableUntil(String template, List<String> languages, Instant now) {
        var sights = languages.stream().map(language -> read(new Version(template, language), now))
                .collect(toSet());
        sights.remove(Sight.ABSENT); // the list may lag behind what was just made: only what was seen is held against anybody
        return sights.equals(Set.of(Sight.AWAY)) ? Optional.of(now.plus(COME_AGAIN)) : Optional.empty();
    }

    private enum Sight {
        THERE,
        AWAY,
        ABSENT,
        UNKNOWN
    }

    private Sight read(Version version, Instant now) {
        var known = knowledge;
        if (known == null || !known.reading().trusted(now)) {
            return Sight.UNKNOWN;
        }
        return known.reading().find(version).map(template -> template.status().goesOut() ? Sight.THERE : Sight.AWAY).orElse(Sight.ABSENT);
    }
}
