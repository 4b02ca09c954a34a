package otp.verification;

import java.util.Optional;

/** What a person typed as the code: white space and dashes removed, every Unicode decimal digit as its ASCII value. */
public record Entry(String text) {

    public static final int MAX_LENGTH = 32;

    /** Empty when the text is no possible entry: empty, longer than 32, or with anything but letters, digits, white space and dashes. */
    public static Optional<Entry> parse(String typed) {
        if (typed.isEmpty() || typed.codePointCount(0, typed.length()) > MAX_LENGTH) {
            return Optional.empty();
        }
        var kept = new StringBuilder();
        var wellFormed = typed.codePoints().allMatch(point -> keep(point, kept));
        return wellFormed && !kept.isEmpty() ? Optional.of(new Entry(kept.toString())) : Optional.empty();
    }

    private static boolean keep(int point, StringBuilder kept) {
        if (Character.isDigit(point)) {
            kept.append(Character.digit(point, 10));
            return true;
        }
        if (Character.isLetter(point)) {
            kept.appendCodePoint(point);
            return true;
        }
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || Character.getType(point) == Character.DASH_PUNCTUATION;
    }

    @Override
    public String toString() {
        return "Entry[hidden]";
    }
}
