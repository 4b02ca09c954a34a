package otp.recipient;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Mobile numbers that WhatsApp takes for one user although they are written in two ways: Mexico with and without the 1 after +52, Argentina
 * with and without the 9 after +54, Brazil with and without the ninth digit. The short way is the canonical one.
 */
final class WhatsAppForm {

    private static final Pattern MEXICO_LONG = Pattern.compile("\\+521(\\d{10})");
    private static final Pattern MEXICO_SHORT = Pattern.compile("\\+52(\\d{10})");
    private static final Pattern ARGENTINA_LONG = Pattern.compile("\\+549(\\d{10})");
    private static final Pattern ARGENTINA_SHORT = Pattern.compile("\\+54(\\d{10})");
    private static final Pattern BRAZIL_LONG = Pattern.compile("\\+55(\\d{2})9([6-9]\\d{7})");
    private static final Pattern BRAZIL_SHORT = Pattern.compile("\\+55(?<area>\\d{2})(?<line>[6-9]\\d{7})");

    private WhatsAppForm() {}

    static String canonical(String e164) {
        return shorter(e164).orElse(e164);
    }

    /** The other way to write the number, if it has one. */
    static Optional<String> other(String e164) {
        return shorter(e164).or(() -> longer(e164));
    }

    private static Optional<String> shorter(String e164) {
        return rewritten(MEXICO_LONG, e164, "+52$1")
                .or(() -> rewritten(ARGENTINA_LONG, e164, "+54$1"))
                .or(() -> rewritten(BRAZIL_LONG, e164, "+55$1$2"));
    }

    private static Optional<String> longer(String e164) {
        return rewritten(MEXICO_SHORT, e164, "+521$1")
                .or(() -> rewritten(ARGENTINA_SHORT, e164, "+549$1"))
                .or(() -> rewritten(BRAZIL_SHORT, e164, "+55${area}9${line}"));
    }

    private static Optional<String> rewritten(Pattern form, String e164, String replacement) {
        var matcher = form.matcher(e164);
        return matcher.matches() ? Optional.of(matcher.replaceFirst(replacement)) : Optional.empty();
    }
}
