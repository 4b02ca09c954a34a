package otp.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What an event tells beyond its type: numbers, instants and words of ours, never text from outside, so it needs no escaping as JSON. */
public final class Details {

    public static final Details NONE = new Details(Map.of());
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private final Map<String, Object> members;

    private Details(Map<String, Object> members) {
        this.members = members;
    }

    public Details with(String name, int value) {
        return plus(name, value);
    }

    public Details with(String name, Instant value) {
        return value == null ? plus(name, null) : plus(name, '"' + INSTANT.format(value) + '"');
    }

    /** {@code word} consists of letters, digits, dashes and dots. */
    public Details with(String name, String word) {
        if (!word.matches("[A-Za-z0-9.-]*")) {
            throw new IllegalArgumentException("details hold words of ours only");
        }
        return plus(name, '"' + word + '"');
    }

    private Details plus(String name, Object value) {
        var more = new LinkedHashMap<>(members);
        more.put(name, value);
        return new Details(more);
    }

    public String json() {
        return members.entrySet().stream().map(member -> '"' + member.getKey() + "\":" + member.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
