package otp.account;

import java.util.Optional;

/** The caller's own id for the person: 1–128 code points, no control characters, no space at the ends, compared byte for byte. */
public record AccountName(String text) {

    public static final int MAX_CODE_POINTS = 128;

    public AccountName {
        if (!valid(text)) {
            throw new IllegalArgumentException("not an account name");
        }
    }

    public static Optional<AccountName> parse(String text) {
        return valid(text) ? Optional.of(new AccountName(text)) : Optional.empty();
    }

    private static boolean valid(String text) {
        return !text.isEmpty()
                && text.codePointCount(0, text.length()) <= MAX_CODE_POINTS
                && !space(text.codePointAt(0))
                && !space(text.codePointBefore(text.length()))
                && text.codePoints().noneMatch(AccountName::forbidden);
    }

    private static boolean space(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    private static boolean forbidden(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL || type == Character.SURROGATE || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
