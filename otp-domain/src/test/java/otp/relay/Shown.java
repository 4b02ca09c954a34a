package otp.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Set;
import java.util.regex.Pattern;

/** What a reader of the CRM gets to see, taken apart strictly: whatever is not exactly what we make fails. */
final class Shown {

    private static final Pattern PIECE = Pattern.compile("<(/?)([a-z]+)>|&(amp|lt|gt|quot|#39);|([^<>&\"']+)");
    private static final Set<String> ELEMENTS = Set.of("p", "ul", "li", "strong");
    private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final String TIME = "[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2} UTC";

    private Shown() {}

    /** The text of a note, one element a line. */
    static String note(String html) {
        var text = new StringBuilder();
        var open = new ArrayDeque<String>();
        var piece = PIECE.matcher(html);
        int end = 0;
        for (; piece.lookingAt(); piece.region(end, html.length())) {
            end = piece.end();
            if (piece.group(2) != null) {
                element(piece.group(1).isEmpty(), piece.group(2), open);
                text.append(Set.of("/p", "/li").contains(piece.group(1) + piece.group(2)) ? "\n" : "");
            } else {
                assertThat(open).as("text stands in an element").isNotEmpty();
                text.append(piece.group(4) == null ? character(piece.group(3)) : piece.group(4));
            }
        }
        assertThat(end).as("no HTML of ours from: %s", html.substring(end, Math.min(html.length(), end + 40))).isEqualTo(html.length());
        assertThat(open).as("elements left open").isEmpty();
        return text.toString().strip();
    }

    private static void element(boolean opens, String name, ArrayDeque<String> open) {
        assertThat(ELEMENTS).contains(name);
        if (opens) {
            assertThat(open.peek()).as("where <%s> stands", name)
                    .isEqualTo(name.equals("li") ? "ul" : name.equals("strong") ? "p" : null);
            open.push(name);
        } else {
            assertThat(open.poll()).isEqualTo(name);
        }
    }

    private static String character(String entity) {
        return switch (entity) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            default -> "'";
        };
    }

    /** The same, whenever and whichever it was. */
    static String timeless(String line) {
        return line.replaceAll(TIME, "TIME").replaceAll(ID, "ID");
    }

    /** Nothing in it acts, hides, or is a number or a code. */
    static void isInert(String text) {
        for (var line : text.split("\n")) {
            assertThat(line).doesNotMatch(".*[\\p{C}\u2028\u2029\u3164].*").doesNotContain("{", "}").doesNotContain("://")
                    .doesNotMatch("(?i).*www[.\u3002].*").doesNotMatch(".*\\p{M}{5}.*");
            var others = line.replaceAll(TIME, "TIME").replaceAll("otp:" + ID + "$", "").replaceAll(ID, "ID")
                    .replaceAll("\\+[0-9]{1,3}\\*+[0-9]{4}", "NUMBER");
            assertThat(others).as("links").doesNotMatch(".*\\p{L}[:：]\\S.*").doesNotMatch("(?i).*evil[.\uFF0E\u3002].*");
            assertThat(others).as("numbers").doesNotMatch(".*[\\p{Nd}\\p{No}](?:[^\\p{L}\\p{N}]{0,8}[\\p{Nd}\\p{No}]){6}.*");
        }
    }

    /** Six digits or more, however they are grouped, times and ids apart. */
    static void holdsNothingLikeACode(String text) {
        var rest = text.replaceAll(TIME, "TIME").replaceAll(ID, "ID");
        assertThat(rest).doesNotContainPattern("[0-9](?:[ -]?[0-9]){5}");
    }
}
