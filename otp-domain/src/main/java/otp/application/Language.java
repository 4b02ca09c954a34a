package otp.application;

import java.util.regex.Pattern;

/** The form of a template's language at Meta: {@code en}, {@code en_US}, {@code zh_CN}. */
public final class Language {

    private static final Pattern FORM = Pattern.compile("[a-z]{2,3}(_[A-Z]{2,3})?");

    private Language() {}

    public static boolean valid(String code) {
        return FORM.matcher(code).matches();
    }
}
