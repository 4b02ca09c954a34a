package otp.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import otp.application.Definition;
import otp.audit.Details.Change;

/** Tells what an administrator changed: of what decides about people before and after, of the rest only that it is another. */
final class DefinitionChanges {

    private static final Set<String> TOLD = Set.of("enabled", "language", "policy", "limits", "templates", "allowedCountries");
    private static final Pattern ELEMENT = Pattern.compile("\\.\\d+$");
    private static final int LONGEST = 150;

    private DefinitionChanges() {}

    static List<Change> between(Definition before, Definition after) {
        var from = members(before);
        var to = members(after);
        var names = new TreeSet<>(from.keySet());
        names.addAll(to.keySet());
        var changes = new ArrayList<Change>();
        for (var name : names) {
            if (!Objects.equals(from.get(name), to.get(name))) {
                changes.add(change(name, from.get(name), to.get(name)));
            }
        }
        return changes;
    }

    /** The elements of a list are one member. */
    private static Map<String, String> members(Definition definition) {
        var members = new TreeMap<String, String>();
        definition.members()
                .forEach((name, value) -> members.merge(ELEMENT.matcher(name).replaceFirst(""), value, (one, other) -> one + "," + other));
        return members;
    }

    private static Change change(String name, String from, String to) {
        if (!TOLD.contains(name.replaceFirst("\\..*", ""))) {
            return new Change(name, null, null);
        }
        return fits(from) && fits(to) ? new Change(name, from, to) : new Change(name, without(from, to), without(to, from));
    }

    private static boolean fits(String value) {
        return value == null || value.length() <= LONGEST;
    }

    /** Of a list that is too long, what the other has not; else what stands in front would hide what was added. */
    private static String without(String value, String other) {
        if (value == null) {
            return null;
        }
        var known = other == null ? Set.of() : Set.of(other.split(","));
        var rest = Stream.of(value.split(",")).filter(element -> !known.contains(element)).collect(Collectors.joining(",", "…", ""));
        return rest.length() <= LONGEST ? rest : rest.substring(0, LONGEST) + "…";
    }
}
