package otp.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an event tells beyond its type: numbers, instants and words of ours. What somebody claimed in their own words is text; where it is about
 * a person it is kept apart, and sealed.
 */
public final class Details {

    public static final Details NONE = new Details(Map.of(), Map.of());
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private final Map<String, String> members;
    private final Map<String, String> personal;

    private Details(Map<String, String> members, Map<String, String> personal) {
        this.members = members;
        this.personal = personal;
    }

    public Details with(String name, long value) {
        return plus(name, Long.toString(value));
    }

    public Details with(String name, Instant value) {
        return plus(name, value == null ? "null" : JsonText.of(INSTANT.format(value)));
    }

    /** {@code word} consists of letters, digits and {@code . : -}. */
    public Details with(String name, String word) {
        return plus(name, JsonText.of(word(word)));
    }

    public Details with(String name, Collection<String> words) {
        return plus(name, words.stream().map(word -> JsonText.of(word(word))).collect(Collectors.joining(",", "[", "]")));
    }

    public Details with(String name, List<Change> changes) {
        return plus(name, changes.stream().map(Change::json).collect(Collectors.joining(",", "[", "]")));
    }

    /** Whoever did it, as {@link Fact#actor} names them. */
    public Details withActor(String name, String actor) {
        return plus(name, JsonText.of(Fact.named(actor)));
    }

    /** What somebody said of an act, not of a person; a number in it is masked. */
    public Details claimed(String name, String text) {
        return plus(name, JsonText.of(Numbers.masked(text)));
    }

    /** What somebody said of the person; sealed under the account's key, and a number in it is masked. */
    public Details personal(String name, String text) {
        var more = new LinkedHashMap<>(personal);
        more.put(name, Numbers.masked(text));
        return new Details(members, more);
    }

    private static String word(String word) {
        if (!word.matches("[A-Za-z0-9.:-]*")) {
            throw new IllegalArgumentException("a word of ours was expected");
        }
        return word;
    }

    private Details plus(String name, String json) {
        var more = new LinkedHashMap<>(members);
        more.put(name, json);
        return new Details(more, personal);
    }

    void demandOnly(Set<String> allowed) {
        if (!allowed.containsAll(members.keySet()) || !allowed.containsAll(personal.keySet())) {
            throw new IllegalArgumentException("an event of this type has no such members: " + members.keySet() + personal.keySet());
        }
    }

    /** The same without what is personal. */
    Details anonymous() {
        return new Details(members, Map.of());
    }

    Map<String, String> personal() {
        return personal;
    }

    /** As the database keeps it: without what is personal. */
    public String json() {
        return members.entrySet().stream().map(member -> JsonText.of(member.getKey()) + ":" + member.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** The details as they are shown: what is personal follows what was kept in clear. */
    static String shown(String json, Map<String, String> personal) {
        if (personal.isEmpty() || !json.endsWith("}")) { // what somebody made of it is shown as it is
            return json;
        }
        var members = personal.entrySet().stream().map(member -> JsonText.of(member.getKey()) + ":" + JsonText.of(member.getValue()))
                .collect(Collectors.joining(",", "", "}"));
        return json.substring(0, json.length() - 1) + (json.length() > 2 ? "," : "") + members;
    }

    /** A member of a definition that became another; null where it was not there, or is not told. */
    public record Change(String member, String from, String to) {

        private String json() {
            return "{\"member\":" + JsonText.of(word(member)) + ",\"from\":" + JsonText.of(from) + ",\"to\":" + JsonText.of(to) + "}";
        }
    }
}
