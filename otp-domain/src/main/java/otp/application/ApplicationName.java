package otp.application;

import java.util.regex.Pattern;

/** The form of an application's name. */
public final class ApplicationName {

    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,40}");

    private ApplicationName() {}

    public static boolean valid(String name) {
        return FORM.matcher(name).matches();
    }
}
