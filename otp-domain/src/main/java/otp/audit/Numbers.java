package otp.audit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes phone numbers out of what people write: no event holds a whole one, however it is spelt. A date and time may lose digits by that, which
 * costs little beside an event that has its own.
 */
public final class Numbers {

    /** E.164 has at most 15 digits; with fewer than seven none is an international number. */
    private static final Pattern NUMBER = Pattern.compile("[\\p{Nd}\\p{No}](?:[^\\p{L}\\p{N}]{0,8}[\\p{Nd}\\p{No}]){6,}");
    private static final Pattern DIGIT = Pattern.compile("[\\p{Nd}\\p{No}]");
    private static final int VISIBLE = 4;

    private Numbers() {}

    /**
     * The same text, with stars for all but the last four digits of whatever may be a number: seven digits of any script or more, with nothing
     * but up to eight signs, spaces or line ends between two of them.
     */
    public static String masked(String text) {
        return NUMBER.matcher(text).replaceAll(found -> {
            var number = found.group();
            int from = number.length();
            for (int digits = 0; digits < VISIBLE; digits++) {
                from = number.offsetByCodePoints(from, -1);
                while (!DIGIT.matcher(Character.toString(number.codePointAt(from))).matches()) {
                    from = number.offsetByCodePoints(from, -1);
                }
            }
            return Matcher.quoteReplacement(DIGIT.matcher(number.substring(0, from)).replaceAll("*") + number.substring(from));
        });
    }
}
