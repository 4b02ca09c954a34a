package otp.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import otp.application.Definition;
import otp.audit.Details.Change;

/** Tells what an administrator changed: of what decides about people before and after, of the rest only that it is another. */
final class DefinitionChanges {

    private static final Set<String> TOLD = Set.of("enabled", "language", "policy", "limits", "templates", "allowedCountries");
    private static final Pattern ELEMENT = Pattern.compile("\\.\\d+$");
    private static final int LONGEST = 64;

    private DefinitionChanges() {}

    static List<Change> between(Definition before, Definition after) {
        var from = members(before);
        var to = members(after);
        var names = new TreeSet<>(from.keySet());
        names.addAll(to.keySet());
        var changes = new ArrayList<Change>();
        for (var name : names) {
            if (!Objects.equals(from.get(name), to.get(name))) {
                changes.add(new Change(name, told(name, from.get(name)), told(name, to.get(name))));
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

    private static String told(String name, String value) {
        if (value == null || !TOLD.contains(name.replaceFirst("\\..*", ""))) {
            return null;
        }
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }
}
