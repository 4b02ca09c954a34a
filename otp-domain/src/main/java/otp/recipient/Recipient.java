package otp.recipient;

import java.util.Optional;
import java.util.regex.Pattern;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

/**
 * A phone number, E.164, as messages are sent to it.
 *
 * @param e164 with the plus sign
 * @param region ISO 3166-1 alpha-2 code of its country
 * @param countryCode digits of the country calling code
 */
public record Recipient(String e164, String region, String countryCode) {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final Pattern SPELLING = Pattern
            .compile("[\\p{Zs}\\t(\\[]{0,4}[+\uFF0B]?[\\p{Nd}\\p{Zs}\\t()\\[\\]\\p{Pd}.\u2060]{5,40}");
    private static final Pattern FORMATTING = Pattern.compile("[\\p{Zs}\\t()\\[\\]\\p{Pd}.\u2060]");
    private static final int FULL_WIDTH_PLUS = '\uFF0B';
    private static final int VISIBLE = 4;

    /** Empty when the text is no valid phone number with its country code; every spelling of one number is one recipient. */
    public static Optional<Recipient> parse(String text) {
        if (!SPELLING.matcher(text.strip()).matches()) {
            return Optional.empty();
        }
        var number = international(text);
        return valid(number).or(() -> WhatsAppForm.other(number).flatMap(other -> valid(other).map(known -> spelled(number, known))));
    }

    /** The text without the characters that only format a number, and with ASCII digits and plus sign. */
    public static String compact(String text) {
        var compact = new StringBuilder();
        FORMATTING.matcher(text.strip()).replaceAll("").codePoints().forEach(point -> compact.appendCodePoint(ascii(point)));
        return compact.toString();
    }

    private static int ascii(int point) {
        return Character.isDigit(point) ? '0' + Character.digit(point, 10) : point == FULL_WIDTH_PLUS ? '+' : point;
    }

    private static String international(String text) {
        var compact = compact(text);
        return compact.startsWith("00") ? "+" + compact.substring(2) : compact;
    }

    private static Optional<Recipient> valid(String number) {
        try {
            PhoneNumber parsed = NUMBERS.parse(number, null);
            if (!NUMBERS.isValidNumber(parsed)) {
                return Optional.empty();
            }
            return Optional.of(new Recipient(NUMBERS.format(parsed, PhoneNumberFormat.E164), NUMBERS.getRegionCodeForNumber(parsed),
                    Integer.toString(parsed.getCountryCode())));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private static Recipient spelled(String number, Recipient known) {
        return new Recipient(number, known.region, known.countryCode);
    }

    /** Rebuilds a stored recipient, which was valid when it was stored. */
    public static Recipient stored(String e164) {
        return parse(e164).orElseGet(() -> new Recipient(e164, "ZZ", e164.substring(1, 2)));
    }

    /** Digits without the plus sign, as Meta wants them. */
    public String digits() {
        return e164.substring(1);
    }

    /** One text for all numbers that are one WhatsApp user; limits and indexes count this. */
    public String canonical() {
        return WhatsAppForm.canonical(e164);
    }

    /** Plus sign, country code, one star for each hidden digit, the last four. */
    public String masked() {
        int hidden = Math.max(0, e164.length() - 1 - countryCode.length() - VISIBLE);
        return "+" + countryCode + "*".repeat(hidden) + e164.substring(1 + countryCode.length() + hidden);
    }

    @Override
    public String toString() {
        return masked();
    }
}
