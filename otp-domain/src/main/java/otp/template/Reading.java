package otp.template;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The business account's templates as they were read; what changed after {@code at} may be missing. */
public record Reading(Instant at, Map<String, Map<String, Template>> byName) {

    /** What is older than this says nothing of now: Meta pauses a template for hours, and reading must have failed several times. */
    static final Duration TRUSTED_FOR = Duration.ofMinutes(30);

    public static Reading of(Instant at, Collection<Template> templates) {
        return new Reading(at, templates.stream().collect(groupingBy(template -> template.version().name(),
                toMap(template -> template.version().language(), Function.identity(), (first, same) -> first))));
    }

    Optional<Template> find(Version version) {
        return Optional.ofNullable(byName.getOrDefault(version.name(), Map.of()).get(version.language()));
    }

    List<Version> versions(String name) {
        return byName.getOrDefault(name, Map.of()).keySet().stream().map(language -> new Version(name, language)).sorted().toList();
    }

    /** Whether it may refuse anything. An empty list is what a mistaken account id or a fault at Meta's looks like, too. */
    boolean trusted(Instant now) {
        return !byName.isEmpty() && now.isBefore(at.plus(TRUSTED_FOR));
    }
}
