package otp.audit;

import java.util.regex.Pattern;

/** Takes phone numbers out of what people write: no event holds a whole one. */
final class Numbers {

    /** Seven digits or more with what is written between them; E.164 has at most 15, and shorter ones are no international numbers. */
    private static final Pattern NUMBER = Pattern.compile("[+\\uFF0B]?\\p{Nd}(?:[\\p{Zs}\\t().\\[\\]/\\p{Pd}]{0,3}\\p{Nd}){6,}");
    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");
    private static final int VISIBLE = 4;

    private Numbers() {}

    /** The same text, with stars for all but the last four digits of whatever may be a number. */
    static String masked(String text) {
        return NUMBER.matcher(text).replaceAll(found -> {
            var number = found.group();
            int from = number.length();
            for (int digits = 0; digits < VISIBLE; digits++) {
                from = number.offsetByCodePoints(from, -1);
                while (!DIGIT.matcher(Character.toString(number.codePointAt(from))).matches()) {
                    from = number.offsetByCodePoints(from, -1);
                }
            }
            return DIGIT.matcher(number.substring(0, from)).replaceAll("*") + number.substring(from);
        });
    }
}
