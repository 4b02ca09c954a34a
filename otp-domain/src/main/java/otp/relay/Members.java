package otp.relay;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The members of an event's details that are texts or numbers; lists and objects, which no account's events have, are passed over. What is no
 * JSON, because somebody changed it, ends the reading: what was read so far stays.
 */
final class Members {

    private final Map<String, String> values = new LinkedHashMap<>();
    private final String json;
    private int at;

    private Members(String json) {
        this.json = json;
    }

    static Members of(String json) {
        var members = new Members(json == null ? "" : json);
        try {
            members.read();
        } catch (RuntimeException e) { // past the end, or an escape that is none
            members.at = members.json.length();
        }
        return members;
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Also one that is {@code null}. */
    boolean has(String name) {
        return values.containsKey(name);
    }

    OptionalInt number(String name) {
        return text(name).filter(value -> value.matches("[0-9]{1,9}")).map(value -> OptionalInt.of(Integer.parseInt(value)))
                .orElseGet(OptionalInt::empty);
    }

    private void read() {
        while (at < json.length()) {
            if (json.charAt(at) == '"') {
                var name = string();
                at = afterColon();
                value(name);
            } else {
                at++;
            }
        }
    }

    /** Never goes back, so the reading ends. */
    private int afterColon() {
        int colon = json.indexOf(':', at);
        return colon < 0 ? json.length() : colon + 1;
    }

    private void value(String name) {
        while (Character.isWhitespace(json.charAt(at))) {
            at++;
        }
        char first = json.charAt(at);
        if (first == '"') {
            values.put(name, string());
        } else if (first == '[' || first == '{') {
            skip();
        } else {
            int from = at;
            while (",}".indexOf(json.charAt(at)) < 0) {
                at++;
            }
            var literal = json.substring(from, at).strip();
            values.put(name, "null".equals(literal) ? null : literal);
        }
    }

    private void skip() {
        int depth = 0;
        do {
            char next = json.charAt(at);
            depth += next == '[' || next == '{' ? 1 : next == ']' || next == '}' ? -1 : 0;
            if (next == '"') {
                string();
            } else {
                at++;
            }
        } while (depth > 0);
    }

    private String string() {
        var text = new StringBuilder();
        for (at++; json.charAt(at) != '"'; at++) {
            text.append(json.charAt(at) == '\\' ? escaped() : json.charAt(at));
        }
        at++;
        return text.toString();
    }

    private char escaped() {
        char kind = json.charAt(++at);
        if (kind == 'u') {
            at += 4;
            return (char) Integer.parseInt(json.substring(at - 3, at + 1), 16);
        }
        int known = "bfnrt".indexOf(kind);
        return known < 0 ? kind : "\b\f\n\r\t".charAt(known);
    }
}
