package otp.template;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import otp.application.Application;

/** What the applications need against what the business account had when it was read. Templates that nobody uses are not in it. */
public record Comparison(Instant readAt, List<Standing> standings) {

    public static Comparison of(Reading reading, Collection<Application> applications) {
        Map<String, List<Need>> needs = applications.stream().flatMap(Need::of).collect(groupingBy(Need::template, TreeMap::new, toList()));
        return new Comparison(reading.at(), needs.entrySet().stream()
                .flatMap(needed -> standings(reading, needed.getKey(), needed.getValue()).stream()).toList());
    }

    private static List<Standing> standings(Reading reading, String name, List<Need> needs) {
        Set<Version> own = needs.stream().flatMap(need -> need.own(reading).stream()).collect(toUnmodifiableSet());
        var standings = new ArrayList<Standing>();
        reading.versions(name)
                .forEach(version -> standings.add(Standing.of(version, reading.find(version).orElseThrow(), needs, own)));
        needs.stream().filter(need -> need.own(reading).isEmpty()).collect(groupingBy(Need::language))
                .forEach((language, lacking) -> standings.add(Standing.missing(new Version(name, language), lacking)));
        standings.sort(Comparator.comparing(Standing::version));
        return standings;
    }

    /** Every problem, in a sentence of its own. */
    public List<String> problems() {
        return standings.stream().flatMap(standing -> standing.told().stream()).toList();
    }

    /** Paused, disabled, or of a category that is of no use to anybody, in an application's own language. */
    public List<String> takenAway() {
        return standings.stream().flatMap(standing -> standing.takenAway().stream()).toList();
    }

    /** What is as somebody needs it: an application that named the wrong template takes it from nobody else. */
    Set<Version> sound() {
        return standings.stream().filter(Standing::sound).map(Standing::version)
                .collect(toUnmodifiableSet());
    }
}
