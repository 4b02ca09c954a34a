package otp.template;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

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

    @Override
    public String language(String template, String wanted, String application) {
        var now = clock.instant();
        var languages = Languages.of(wanted, application);
        return Stream.concat(sound(template, languages, now), languages.stream().filter(language -> goesOut(template, language, now)))
                .findFirst().orElse(wanted);
    }

    private Stream<String> sound(String template, List<String> languages, Instant now) {
        var known = knowledge;
        return languages.stream().filter(language -> known != null && known.sound().contains(new Version(template, language)))
                .filter(language -> goesOut(template, language, now));
    }

    /** As far as is known. */
    public boolean goesOut(String template, String language, Instant now) {
        var version = new Version(template, language);
        return !now.isBefore(missed.getOrDefault(version, Instant.MIN)) && !read(version, now).equals(Sight.AWAY);
    }

    @Override
    public Optional<Instant> unusableUntil(String template, String wanted, String application, Instant now) {
        boolean away = Languages.of(wanted, application).stream()
                .allMatch(language -> read(new Version(template, language), now) == Sight.AWAY);
        return away ? Optional.of(now.plus(COME_AGAIN)) : Optional.empty();
    }

    private enum Sight {
        THERE,
        AWAY,
        UNKNOWN
    }

    private Sight read(Version version, Instant now) {
        var known = knowledge;
        if (known == null || !known.reading().trusted(now)) {
            return Sight.UNKNOWN;
        }
        return known.reading().find(version).filter(template -> template.status().goesOut()).isPresent() ? Sight.THERE : Sight.AWAY;
    }
}
