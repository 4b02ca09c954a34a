package otp.relay;

import java.util.regex.Pattern;

import otp.audit.Numbers;

/**
 * What others wrote, as it may stand in the CRM: one line of bounded length, without anything unseen, numbers masked, and nothing in it that
 * acts, neither template tokens nor links. It is not escaped yet.
 */
final class Foreign {

    private static final Pattern SPACE = Pattern.compile("[\\s\\x85\\p{Z}\\u2800]+");
    /** Controls, bidi marks and other formats, lone surrogates, and letters and marks that show nothing. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u3164\\uFE00-\\uFE0F"
            + "\\uFFA0\\x{E0100}-\\x{E01EF}]");
    /** A pile of marks covers the lines around it. */
    private static final Pattern PILE = Pattern.compile("(\\p{M}{4})\\p{M}+");
    private static final Pattern WORD = Pattern.compile("(?!(?i)www)[A-Za-z-]{1,30}(?:\\.[A-Za-z-]{1,30})?");
    private static final Pattern OUR_MASK = Pattern.compile("\\+[0-9]{1,3}\\*{1,12}[0-9]{4}");
    private static final Pattern SIX_DIGITS = Pattern.compile("[\\p{Nd}\\p{No}](?:[ .\\p{Pd}]{0,3}[\\p{Nd}\\p{No}]){5}");
    private static final Pattern DIGIT = Pattern.compile("[\\p{Nd}\\p{No}]");

    private Foreign() {}

    /** How an application calls itself or somebody; null becomes {@code unknown}. */
    static String name(String text, int most) {
        return text == null ? "unknown" : quoted(OUR_MASK.matcher(text).matches() ? text : Numbers.masked(visible(text)), most);
    }

    /** What somebody said. People paste codes, so six digits are hidden as well. */
    static String said(String text, int most) {
        return text == null ? "unknown" : quoted(withoutCodes(Numbers.masked(visible(text))), most);
    }

    /** A word that should be one of ours. */
    static String word(String text) {
        return text == null || !WORD.matcher(text).matches() ? said(text, 40) : text;
    }

    /** A number as we mask it. */
    static String number(String masked) {
        return masked == null ? "unknown" : OUR_MASK.matcher(masked).matches() ? masked : said(masked, 20);
    }

    private static String visible(String text) {
        var seen = UNSEEN.matcher(SPACE.matcher(text).replaceAll(" ")).replaceAll("");
        return PILE.matcher(SPACE.matcher(seen).replaceAll(" ").strip()).replaceAll("$1");
    }

    private static String withoutCodes(String text) {
        return SIX_DIGITS.matcher(text).replaceAll(code -> DIGIT.matcher(code.group()).replaceAll("*"));
    }

    /** In quotation marks that it cannot close. Braces become brackets, so no removal can put a token together. */
    private static String quoted(String text, int most) {
        var plain = text.replaceAll("[\u201C-\u201F]", "\"").replace('{', '(').replace('}', ')');
        return "\u201C" + cut(InertLinks.in(plain), most) + "\u201D";
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most ? text : text.substring(0, text.offsetByCodePoints(0, most)) + "\u2026";
    }
}
