package otp.web.json;

import java.util.function.IntPredicate;

/** Text in somebody's own words that has to say something: who did it, or why. */
public final class ClaimedText {

    private ClaimedText() {}

    /** On one line. Null, with a fault, when it is not acceptable or not there. */
    public static String line(JsonMembers body, String name, int most) {
        return read(body, name, most, Character::isISOControl);
    }

    /** The same on any number of lines. */
    public static String lines(JsonMembers body, String name, int most) {
        return read(body, name, most, ClaimedText::breaksLines);
    }

    /** Whether a text is one that {@link #line} takes. */
    public static boolean isLine(String text, int most) {
        return acceptable(text, most, Character::isISOControl);
    }

    /** Whether a text is one that {@link #lines} takes. */
    public static boolean isLines(String text, int most) {
        return acceptable(text, most, ClaimedText::breaksLines);
    }

    private static boolean breaksLines(int point) {
        return Character.isISOControl(point) && "\n\r\t".indexOf(point) < 0;
    }

    private static boolean acceptable(String text, int most, IntPredicate forbidden) {
        return !blank(text) && text.codePointCount(0, text.length()) <= most && text.codePoints().noneMatch(forbidden);
    }

    private static String read(JsonMembers body, String name, int most, IntPredicate forbidden) {
        var text = body.requiredText(name);
        if (text != null && !acceptable(text, most, forbidden)) {
            body.fault(name, "must be 1–" + most + " characters that say something, without control characters");
            return null;
        }
        return text;
    }

    private static boolean blank(String text) {
        return text.codePoints().allMatch(point -> Character.isWhitespace(point) || Character.isSpaceChar(point));
    }
}
